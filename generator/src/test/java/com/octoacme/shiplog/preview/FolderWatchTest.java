package com.octoacme.shiplog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes are told, and how often. */
class FolderWatchTest {
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** As long as the watch waits for quiet before it tells of a change. */
  private static final int QUIET = 25;

  @TempDir Path folder;

  private void write(String name) {
    try {
      Files.writeString(folder.resolve(name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hostile corpus, F20: a build that writes among the documents. */
  @Test
  void fiveThousandChangesAreToldInFewPiecesAndNoneIsLost() throws Exception {
    try (FolderWatch watch = FolderWatch.start(folder)) {
      watch.watch(List.of(folder));
      long start = System.nanoTime();
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  write("a" + i % 500 + ".md");
                }
                write("last.md");
              });
      writer.start();

      Set<Path> seen = new TreeSet<>();
      int told = 0;
      while (!seen.contains(folder.resolve("last.md")) && !seen.contains(folder)) {
        Set<Path> changed = watch.next(WAIT);
        seen.addAll(changed);
        told += changed.isEmpty() ? 0 : 1;
      }
      writer.join();

      long passed = Duration.ofNanos(System.nanoTime() - start).toMillis();
      assertThat(told).isLessThanOrEqualTo((int) (passed / QUIET) + 1);
      assertThat(seen).containsAnyOf(folder.resolve("a499.md"), folder);
      assertThat(folder.resolve("last.md")).hasContent("last.md");
    }
  }

  @Test
  void whatEditorsWriteBesideIsNotTold() throws Exception {
    try (FolderWatch watch = FolderWatch.start(folder)) {
      watch.watch(List.of(folder));
      List.of(".a.md.swp", "a.md~", "4913", "#a.md#", "a.tmp").forEach(this::write);
      write("a.md");

      Set<Path> seen = new TreeSet<>();
      while (!seen.contains(folder.resolve("a.md"))) {
        seen.addAll(watch.next(WAIT));
      }

      assertThat(seen).containsExactly(folder.resolve("a.md"));
    }
  }
}
