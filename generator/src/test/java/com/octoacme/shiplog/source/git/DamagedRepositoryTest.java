package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is broken in a repository, a run tells the finding or a clear failure, never a trace.
 */
class DamagedRepositoryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void looseObjectsMayBeCutOffOrScrambled(long seed) throws IOException {
    tellStory();
    damageEach(objectFiles("objects"), new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void packsAndTheirIndexesMayBeCutOffOrScrambled(long seed) throws IOException {
    tellStory();
    GitCommand.in(folder).run("gc", "--quiet");
    damageEach(objectFiles("objects/pack"), new Random(seed));
  }

  @Test
  void anyObjectMayBeMissing() throws IOException {
    tellStory();
    for (Path file : objectFiles("objects")) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      assertToldOrFine();
      Files.write(file, whole);
    }
  }

  private void damageEach(List<Path> files, Random random) throws IOException {
    assertThat(files).isNotEmpty();
    int told = 0;
    for (int i = 0; i < 60; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      file.toFile().setWritable(true);
      Files.write(file, damaged(whole, random));
      told += assertToldOrFine() ? 1 : 0;
      Files.write(file, whole);
    }
    assertThat(told).isPositive();
  }

  private static byte[] damaged(byte[] whole, Random random) {
    if (random.nextBoolean()) {
      byte[] cut = new byte[random.nextInt(whole.length)];
      System.arraycopy(whole, 0, cut, 0, cut.length);
      return cut;
    }
    byte[] scrambled = whole.clone();
    for (int i = 0; i < 4; i++) {
      scrambled[random.nextInt(whole.length)] = (byte) random.nextInt();
    }
    return scrambled;
  }

  /** Whether a run told that something is broken; any other exception fails the test. */
  private boolean assertToldOrFine() {
    try (Repository repository = GitRepository.open(folder, Limits.DEFAULT).orElseThrow()) {
      Snapshot snapshot = repository.snapshot("HEAD");
      List<SourceContent> contents = new ArrayList<>();
      for (SourceEntry entry : snapshot.list().entries()) {
        contents.add(SourceText.read(snapshot, entry, Limits.DEFAULT.file()));
      }
      repository.scan(
          new HistoryRequest(
              snapshot.commit().orElseThrow(), path -> true, Set.of(""), path -> Optional.empty()));
      return contents.stream().anyMatch(SourceContent.Unreadable.class::isInstance);
    } catch (SetupException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception");
      assertThat(e.remedy()).isNotBlank();
      return true;
    }
  }

  private void tellStory() {
    try (GitFixture git = GitFixture.create(folder)) {
      for (int i = 0; i < 8; i++) {
        String text = "# Note " + i + "\n\n" + "Some words of it.\n".repeat(i + 1);
        git.commit("Add " + i).file("content/" + i + ".md", text).done();
        git.commit("Edit " + i).file("content/0.md", text + "Edited.\n").done();
      }
      git.commit("Move").rename("content/3.md", "content/b/3.md", "# Note 3\n\nMoved.\n").done();
      git.annotatedTag("v1", "2026-02-02T00:00:00Z");
    }
  }

  private List<Path> objectFiles(String below) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".git").resolve(below))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
