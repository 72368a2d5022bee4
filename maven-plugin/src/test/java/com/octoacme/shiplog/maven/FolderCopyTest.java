package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {
  @TempDir Path folder;

  @Test
  void copiesAllThatIsBelow() throws IOException {
    Files.createDirectories(folder.resolve("site/releases/1.0"));
    Files.writeString(folder.resolve("site/index.html"), "home");
    Files.writeString(folder.resolve("site/releases/1.0/index.html"), "one");

    FolderCopy.copy(folder.resolve("site"), folder.resolve("de/site"));

    assertThat(folder.resolve("de/site/index.html")).hasContent("home");
    assertThat(folder.resolve("de/site/releases/1.0/index.html")).hasContent("one");
  }

  @Test
  void copiesIntoAnEmptyFolder() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "home");
    Files.createDirectories(folder.resolve("de/site"));

    FolderCopy.copy(folder.resolve("site"), folder.resolve("de/site"));

    assertThat(folder.resolve("de/site/index.html")).hasContent("home");
  }

  @Test
  void knowsWhatIsVacant() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("full/page"));
    Files.writeString(folder.resolve("file"), "text");

    assertThat(FolderCopy.isVacant(folder.resolve("nothing"))).isTrue();
    assertThat(FolderCopy.isVacant(folder.resolve("empty"))).isTrue();
    assertThat(FolderCopy.isVacant(folder.resolve("full"))).isFalse();
    assertThat(FolderCopy.isVacant(folder.resolve("file"))).isFalse();
  }
}
