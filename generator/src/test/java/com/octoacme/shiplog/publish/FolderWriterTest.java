package com.octoacme.shiplog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old folder or the new one, whatever happens in between. */
class FolderWriterTest {
  @TempDir Path parent;
  private Path site;

  @BeforeEach
  void begin() {
    site = parent.resolve("site");
  }

  private void write(String... files) {
    try (FolderWriter folder = FolderWriter.open(site)) {
      for (String file : files) {
        folder.write(file, file.getBytes(StandardCharsets.UTF_8));
      }
      folder.commit();
    }
  }

  private List<String> names(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(FolderWriter.MANIFEST))
          .sorted()
          .toList();
    }
  }

  @Test
  void writesFromManyThreadsIntoFoldersThatAreNotThereYet() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (FolderWriter folder = FolderWriter.open(site)) {
      for (int round = 0; round < 100; round++) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          String path = "round" + round + "/a/b/c/" + thread + ".html";
          writers.add(
              () -> {
                start.await();
                folder.write(path, new byte[] {1});
                return null;
              });
        }
        for (Future<Void> done : pool.invokeAll(writers)) {
          done.get();
        }
      }
      folder.commit();
    } finally {
      pool.shutdownNow();
    }
    assertThat(names(site)).hasSize(800);
  }

  @Test
  void showsNothingBeforeItIsCommitted() throws IOException {
    write("old.html");
    try (FolderWriter folder = FolderWriter.open(site)) {
      folder.write("new.html", new byte[] {1});
      assertThat(names(site)).containsExactly("old.html");
    }
    assertThat(names(site)).containsExactly("old.html");
    assertThat(names(parent)).containsExactly("site/.shiplog-files", "site/old.html");
  }

  @Test
  void replacesItsOwnFilesAndKeepsThoseOfOthers() throws IOException {
    write("old.html", "both.html");
    Files.createDirectories(site.resolve("notes"));
    Files.writeString(site.resolve("notes/mine.txt"), "mine");

    write("both.html", "new.html");

    assertThat(names(site)).containsExactly("both.html", "new.html", "notes/mine.txt");
  }

  @Test
  void doesNotWriteAgainWhatIsTheSame() throws IOException {
    write("same.html", "gone.html");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(site.resolve("same.html"), old);

    write("same.html", "new.html");

    assertThat(names(site)).containsExactly("new.html", "same.html");
    assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(old);
  }

  @Test
  void leavesTheFolderAloneIfNothingChanged() throws IOException {
    write("a.html", "b.html");
    Object before = Files.readAttributes(site, BasicFileAttributes.class).fileKey();

    write("a.html", "b.html");

    assertThat(Files.readAttributes(site, BasicFileAttributes.class).fileKey()).isEqualTo(before);
    assertThat(names(parent)).containsExactly("site/.shiplog-files", "site/a.html", "site/b.html");
  }

  @Test
  void writesAgainWhatAPersonChangedByHand() throws IOException {
    write("a.html");
    Files.writeString(site.resolve("a.html"), "b.html");

    write("a.html");

    assertThat(site.resolve("a.html")).hasContent("a.html");
  }

  @Test
  void removesWhatARunLeftThatWasKilledWhileItWrote() throws IOException {
    write("old.html");
    Files.createDirectories(parent.resolve(".site.new/half"));
    Files.writeString(parent.resolve(".site.new/half/page.html"), "<ht");

    write("new.html");

    assertThat(names(parent)).containsExactly("site/.shiplog-files", "site/new.html");
  }

  @Test
  void bringsTheOldFolderBackIfARunWasKilledBetweenTheTwoRenames() throws IOException {
    write("old.html");
    Files.move(site, parent.resolve(".site.old"));
    Files.createDirectories(parent.resolve(".site.new"));

    FolderWriter.open(site).close();

    assertThat(names(site)).containsExactly("old.html");
    assertThat(parent.resolve(".site.old")).doesNotExist();
  }

  @Test
  void finishesTheSwapIfARunWasKilledAfterIt() throws IOException {
    write("old.html");
    Files.move(site, parent.resolve(".site.old"));
    write("new.html");
    Files.createDirectories(parent.resolve(".site.old"));

    FolderWriter.open(site).close();

    assertThat(names(site)).contains("new.html");
    assertThat(parent.resolve(".site.old")).doesNotExist();
  }

  @Test
  void isWrittenByOneRunAtATime() throws IOException {
    try (FolderWriter first = FolderWriter.open(site)) {
      assertThatThrownBy(() -> FolderWriter.open(site))
          .isInstanceOfSatisfying(
              SetupException.class,
              failure -> assertThat(failure.remedy()).contains("shiplog.outputDirectory"));
      first.write("index.html", new byte[] {1});
      first.commit();
    }
    write("index.html");
    assertThat(names(site)).containsExactly("index.html");
  }

  @Test
  void goesOnIfALockFileWasLeft() throws IOException {
    Files.writeString(parent.resolve(".site.lock"), "left");

    write("index.html");

    assertThat(names(site)).containsExactly("index.html");
  }

  @Test
  void refusesFoldersThatAreNotItsOwn() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.txt"), "important");
    assertThatThrownBy(() -> FolderWriter.open(site))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("did not write");

    Path file = Files.writeString(parent.resolve("file"), "text");
    assertThatThrownBy(() -> FolderWriter.open(file)).hasMessageContaining("not a folder");

    Path link = Files.createSymbolicLink(parent.resolve("link"), site);
    assertThatThrownBy(() -> FolderWriter.open(link)).hasMessageContaining("not a folder");

    assertThatThrownBy(() -> FolderWriter.open(parent.getRoot())).hasMessageContaining("root");
    assertThat(site.resolve("thesis.txt")).hasContent("important");
  }

  @Test
  void neverWritesOutsideOfItself() {
    try (FolderWriter folder = FolderWriter.open(site)) {
      for (String path : List.of("../evil", "/etc/evil", "a/../../evil", "", ".")) {
        assertThatThrownBy(() -> folder.write(path, new byte[0])).as(path).isNotNull();
      }
    }
    assertThat(parent.resolve("evil")).doesNotExist();
  }
}
