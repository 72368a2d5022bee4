package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one walk finds is what {@code git log} finds file by file. */
class LinearHistoryTest {
  private static final List<String> FOLDERS =
      List.of("content/", "content/a/", "content/a.b/", "content/a-b/", "src/", "contents/");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void revisionsAreThoseOfGitLog(long seed) throws Exception {
    assumeTrue(hasGit(), "git is not on the path");
    try (GitFixture git = GitFixture.create(folder)) {
      Set<String> present = tellRandomStory(git, new Random(seed));
      History history = scan(git);
      present.removeIf(path -> !path.startsWith("content/"));

      assertThat(history.documents()).containsOnlyKeys(present);
      for (String path : present) {
        assertThat(history.of(path).revisions())
            .as(path)
            .extracting(revision -> revision.commit().id())
            .containsExactlyElementsOf(gitLog(path));
      }
    }
  }

  private static Set<String> tellRandomStory(GitFixture git, Random random) {
    Set<String> present = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      CommitStory story = git.commit("Commit " + i);
      for (int j = random.nextInt(3); j >= 0; j--) {
        String path = FOLDERS.get(random.nextInt(FOLDERS.size())) + random.nextInt(6) + ".md";
        if (present.contains(path) && random.nextInt(5) == 0) {
          story.delete(path);
          present.remove(path);
        } else {
          // Random words, so that nothing is like anything else and a rename.
          story.file(path, random.nextLong() + "\n" + random.nextLong() + "\n");
          present.add(path);
        }
      }
      story.done();
    }
    return present;
  }

  private static History scan(GitFixture git) {
    try (Repository repository = git.open()) {
      return repository.scan(
          new HistoryRequest(
              git.head(), path -> true, Set.of("content"), path -> Optional.empty()));
    }
  }

  private List<String> gitLog(String path) throws IOException {
    return run("git", "log", "--format=%H", "--no-renames", "--diff-filter=AM", "--", path);
  }

  private boolean hasGit() {
    try {
      return !run("git", "--version").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    byte[] output = process.getInputStream().readAllBytes();
    return new String(output, StandardCharsets.UTF_8).lines().toList();
  }
}
