package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  void revisionsAreThoseOfGitLog(long seed) {
    GitCommand command = GitCommand.in(folder);
    try (GitFixture git = GitFixture.create(folder)) {
      Set<String> present = tellRandomStory(git, new Random(seed));
      History history = scan(git);
      present.removeIf(path -> !path.startsWith("content/"));

      assertThat(history.documents()).containsOnlyKeys(present);
      for (String path : present) {
        assertThat(history.of(path).revisions())
            .as(path)
            .extracting(revision -> revision.commit().id())
            .containsExactlyElementsOf(gitLog(command, path));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void renamesAreThoseThatGitFollows(long seed) {
    GitCommand command = GitCommand.in(folder);
    try (GitFixture git = GitFixture.create(folder)) {
      List<String> present = tellStoryOfMoves(git, new Random(seed));
      History history = scan(git);

      assertThat(history.withdrawn()).isEmpty();
      for (String path : present) {
        assertThat(history.of(path).revisions())
            .as(path)
            .extracting(revision -> revision.commit().id())
            .containsExactlyElementsOf(command.run("log", "--format=%H", "--follow", "--", path));
      }
    }
  }

  /** Moves to names that were never used before, some with a small edit. */
  private static List<String> tellStoryOfMoves(GitFixture git, Random random) {
    List<String> present = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      String path = FOLDERS.get(random.nextInt(3)) + "new" + i + ".md";
      if (present.size() < 5) {
        texts.put(path, random.longs(20).mapToObj(n -> n + "\n").collect(Collectors.joining()));
        git.commit("Add " + i).file(path, texts.get(path)).done();
      } else {
        String from = present.remove(random.nextInt(present.size()));
        texts.put(path, texts.remove(from) + (random.nextBoolean() ? "one more line\n" : ""));
        git.commit("Move " + i).rename(from, path, texts.get(path)).done();
      }
      present.add(path);
    }
    return present;
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

  private static List<String> gitLog(GitCommand command, String path) {
    return command.run("log", "--format=%H", "--no-renames", "--diff-filter=AM", "--", path);
  }

  private static History scan(GitFixture git) {
    try (Repository repository = git.open()) {
      return repository.scan(
          new HistoryRequest(
              git.head(), path -> true, Set.of("content"), path -> Optional.empty()));
    }
  }
}
