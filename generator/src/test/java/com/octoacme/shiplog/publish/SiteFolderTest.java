package com.octoacme.shiplog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may hold, checked before anything is sent. */
class SiteFolderTest {
  @TempDir Path site;

  private Path file(String path) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, path);
  }

  /** A file of this many bytes that takes no space on disk. */
  private void file(String path, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(file(path).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private void isRefusedFor(String... words) {
    assertThatThrownBy(() -> SiteFolder.read(site))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure.getMessage()).contains(words);
              assertThat(failure.place()).isEqualTo(site.toString());
              assertThat(failure.remedy()).contains("Rename or remove", "Nothing was sent");
            });
  }

  @Test
  void takesAllFilesInTheOrderOfTheirPathsButItsOwnRecords() throws IOException {
    file("b.html");
    file("a/c.html");
    file(Ownership.FILE);
    file(FolderWriter.MANIFEST);

    assertThat(SiteFolder.read(site))
        .extracting(SiteFile::path)
        .containsExactly("a/c.html", "b.html");
  }

  @Test
  void takesAFileOfExactlyTheLimitAndNoneBeyond() throws IOException {
    file("big.bin", SiteFolder.LARGEST_FILE);
    assertThat(SiteFolder.read(site)).hasSize(1);

    file("big.bin", SiteFolder.LARGEST_FILE + 1);
    isRefusedFor("big.bin has 100 MiB", "a host takes 100 MiB");
  }

  @Test
  void takesASiteOfExactlyTheLimitAndNoneBeyond() throws IOException {
    for (int i = 0; i < 16; i++) {
      file("part" + i + ".bin", SiteFolder.LARGEST_SITE / 16);
    }
    assertThat(SiteFolder.read(site)).hasSize(16);

    file("one-more.txt", 1);
    isRefusedFor("all files have 1024 MiB", "a host takes 1024 MiB");
  }

  @Test
  void refusesNamesThatSomeSystemsCannotTellApart() throws IOException {
    file("Notes.html");
    file("notes.html");
    isRefusedFor("otes.html", "differ in case only");
  }

  @Test
  void refusesNamesThatDifferInTheirAccentsEncodingOnly() throws IOException {
    file("caf\u00e9.html");
    file("cafe\u0301.html");
    isRefusedFor("differ in case only, or in how an accent is written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.html",
        "a/AUX",
        "nul.txt.html",
        "COM1",
        "lpt9.md",
        "x./index.html",
        "space ",
        "a:b.html",
        "a\\b.html",
        "a?b",
        "a*b",
        "<b>",
        "q\"q",
        "a|b",
        "line\nbreak",
        "bell\u0007",
        ".git/config",
        "a/.GIT/x",
        "git~1/x"
      })
  void refusesNamesThatSomeSystemCannotWrite(String path) throws IOException {
    file(path);

    isRefusedFor("the site cannot be published");
  }

  @Test
  void refusesLinksAndFollowsNone() throws IOException {
    Path secret = Files.createDirectory(site.resolveSibling(site.getFileName() + "-elsewhere"));
    Files.writeString(secret.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("link.txt"), secret.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("folder"), secret);

    isRefusedFor("link.txt is a link", "folder is a link");
  }

  @Test
  void namesTheFirstAndCountsTheRest() throws IOException {
    for (int i = 0; i < 9; i++) {
      file("bad" + i + "?.html");
    }
    isRefusedFor("bad0?.html", "bad4?.html", "and 4 more");
  }

  @Test
  void namesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> SiteFolder.read(site.resolve("missing")))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no site to publish");
  }
}
