package com.octoacme.shiplog.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a folder counts as made already. */
class FolderStateTest {
  @TempDir Path parent;
  private Path site;

  @BeforeEach
  void madeOnce() {
    site = parent.resolve("site");
    try (FolderWriter folder = FolderWriter.open(site)) {
      folder.write("index.html", "first".getBytes(StandardCharsets.UTF_8));
      folder.commit();
    }
    new FolderState("inputs", 1, List.of("a warning", "another")).write(site);
  }

  @Test
  void isFoundWithItsWarningsWhileNothingChanged() {
    assertThat(FolderState.find(site, "inputs"))
        .contains(new FolderState("inputs", 1, List.of("a warning", "another")));
  }

  @Test
  void doesNotCountForOtherInputs() {
    assertThat(FolderState.find(site, "others")).isEmpty();
  }

  @Test
  void doesNotCountIfAFileIsGoneOrTouched() throws IOException {
    FileTime written = Files.getLastModifiedTime(site.resolve("index.html"));
    Files.setLastModifiedTime(site.resolve("index.html"), FileTime.fromMillis(1_000));
    assertThat(FolderState.find(site, "inputs")).isEmpty();
    Files.setLastModifiedTime(site.resolve("index.html"), written);
    assertThat(FolderState.find(site, "inputs")).isPresent();
    Files.delete(site.resolve("index.html"));
    assertThat(FolderState.find(site, "inputs")).isEmpty();
  }

  @Test
  void doesNotCountWhileAnotherRunWritesOrLeftSomething() throws IOException {
    for (String left : List.of(".site.new", ".site.old", ".site.lock")) {
      Path file = Files.createFile(parent.resolve(left));
      assertThat(FolderState.find(site, "inputs")).as(left).isEmpty();
      Files.delete(file);
    }
    assertThat(FolderState.find(site, "inputs")).isPresent();
  }

  /** The hostile corpus, F29: what a newer Shiplog kept is simply made again. */
  @Test
  void doesNotCountIfAnotherVersionWroteIt() throws IOException {
    Path file = parent.resolve(".site.state");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("shiplog-state/1", "shiplog-state/2"));
    assertThat(FolderState.find(site, "inputs")).isEmpty();
    Files.writeString(file, text);
    assertThat(FolderState.find(site, "inputs")).isPresent();
  }

  @Test
  void doesNotCountIfItIsCutOff() throws IOException {
    Files.writeString(parent.resolve(".site.state"), "shiplog-state/1\ninputs\n");
    assertThat(FolderState.find(site, "inputs")).isEmpty();
  }
}
