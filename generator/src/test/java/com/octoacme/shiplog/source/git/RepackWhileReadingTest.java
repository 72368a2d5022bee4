package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hostile corpus, F13: git packs the repository again and again, and removes what it packed,
 * while all of it is read.
 */
class RepackWhileReadingTest {
  private static final int ROUNDS = 12;

  @TempDir Path folder;

  @Test
  void everyFileIsReadAsItIs() throws Exception {
    try (GitFixture git = GitFixture.create(folder)) {
      for (int i = 0; i < 40; i++) {
        git.commit("Write " + i)
            .file("content/a" + i % 10 + ".md", "# A\n\nWords " + i + ".\n")
            .file("content/b" + i + ".md", "# B " + i + "\n")
            .done();
      }
      GitCommand command = GitCommand.in(folder);
      try (Repository repository = git.open()) {
        List<String> wanted = texts(repository);
        CompletableFuture<Void> packing = CompletableFuture.runAsync(() -> pack(command));

        int rounds = 0;
        while (!packing.isDone() || rounds == 0) {
          assertThat(texts(repository)).isEqualTo(wanted);
          rounds++;
        }
        packing.get();

        assertThat(wanted).hasSize(50).anyMatch(text -> text.contains("Words 39."));
        assertThat(texts(repository)).isEqualTo(wanted);
      }
    }
  }

  private static void pack(GitCommand command) {
    for (int i = 0; i < ROUNDS; i++) {
      command.run("repack", "-a", "-d", "-f", "-q");
      command.run("prune-packed", "-q");
      command.run("pack-refs", "--all");
    }
  }

  private static List<String> texts(Repository repository) throws Exception {
    Snapshot snapshot = repository.snapshot("HEAD");
    Listing listing = snapshot.list();
    List<String> texts = new ArrayList<>();
    for (SourceEntry entry : listing.entries()) {
      byte[] bytes = snapshot.bytes(entry, 1 << 20);
      texts.add(entry.path() + " " + new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
