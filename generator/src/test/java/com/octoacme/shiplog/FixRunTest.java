package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mending files on disk. */
class FixRunTest {
  private static final String PATH = "content/incidents/2026-11-02-cache.md";
  private static final FixRequest SAFE = new FixRequest(false, false, false);

  private static final String DOCUMENT =
      "\ufeff# Incident: Cache\r\n\r\n- **Severity**: HIGH\r\n\r\nIt  was\tso.";

  @TempDir Path folder;

  private GitFixture repository() {
    return GitFixture.create(folder.resolve("repository"));
  }

  private static GitFixture withDocument(GitFixture git) {
    git.commit("Write about the cache")
        .file(
            "shiplog.yaml",
            "sources: [ { kind: incident, include: [ 'content/**/*.md' ], template: t.md } ]")
        .file("t.md", "# Incident: [Title]\n\n- **Severity**: High / Low\n")
        .file(PATH, DOCUMENT)
        .done();
    return git.checkOutFiles();
  }

  @Test
  void changesNothingButWhatIsMended() throws IOException {
    try (GitFixture git = withDocument(repository())) {
      FixOutcome outcome = Run.in(git.folder()).fix(SAFE);

      assertThat(outcome.changed()).containsExactly(PATH);
      assertThat(outcome.summary()).isEqualTo("1 finding mended in 1 file.");
      assertThat(git.folder().resolve(PATH)).content().isEqualTo(DOCUMENT.replace("HIGH", "High"));
    }
  }

  @Test
  void hasNothingLeftToDoAfterwards() {
    try (GitFixture git = withDocument(repository())) {
      Run.in(git.folder()).fix(SAFE);

      assertThat(Run.in(git.folder()).fix(SAFE).summary()).isEqualTo("Nothing to mend.");
    }
  }

  @Test
  void leavesWhatIsAcceptedAsItIs() throws IOException {
    try (GitFixture git = withDocument(repository())) {
      String accepted =
          DOCUMENT.replace(
              "- **Severity**",
              "<!-- shiplog-disable letter-case: the vendor writes it so -->\r\n\r\n- **Severity**");
      git.commit("Accept it").file(PATH, accepted).done();
      git.checkOutFiles();

      assertThat(Run.in(git.folder()).fix(SAFE).summary()).isEqualTo("Nothing to mend.");
      assertThat(git.folder().resolve(PATH)).content().isEqualTo(accepted);
    }
  }

  @Test
  void onlyShowsTheChangeInADryRun() throws IOException {
    try (GitFixture git = withDocument(repository())) {
      Run run = Run.in(git.folder());
      FixOutcome outcome = run.fix(new FixRequest(false, false, true));

      assertThat(outcome.summary()).isEqualTo("1 finding can be mended in 1 file.");
      assertThat(run.told())
          .contains("--- a/" + PATH, "+++ b/" + PATH)
          .contains("-- **Severity**: HIGH", "+- **Severity**: High");
      assertThat(Files.readAllBytes(git.folder().resolve(PATH)))
          .isEqualTo(DOCUMENT.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void leavesAFileAloneThatGitCouldNotBringBack() throws IOException {
    try (GitFixture git = withDocument(repository())) {
      Path untracked = git.folder().resolve("content/new.md");
      Files.writeString(untracked, DOCUMENT);
      Run run = Run.in(git.folder());
      FixOutcome outcome = run.fix(SAFE);

      assertThat(outcome.refused()).containsExactly("content/new.md");
      assertThat(untracked).content().isEqualTo(DOCUMENT);
      assertThat(run.told())
          .contains("content/new.md is left as it is: git does not track it. Commit it first.");
    }
  }

  @Test
  void leavesAFileAloneThatAMergeCouldNotJoin() {
    try (GitFixture git = withDocument(repository())) {
      git.conflict(PATH);
      Run run = Run.in(git.folder());
      FixOutcome outcome = run.fix(SAFE);

      assertThat(outcome.refused()).containsExactly(PATH);
      assertThat(git.folder().resolve(PATH)).content().isEqualTo(DOCUMENT);
      assertThat(run.told()).contains(PATH + " is left as it is: it has conflicts of a merge");
    }
  }

  @Test
  void leavesEverythingAloneWhereThereIsNoGit() throws IOException {
    Path file = Files.createDirectories(folder.resolve("plain/content/incidents")).resolve("a.md");
    Files.writeString(file, DOCUMENT);
    FixOutcome outcome = Run.in(folder.resolve("plain")).fix(new FixRequest(true, true, false));

    assertThat(outcome.refused()).containsExactly("content/incidents/a.md");
    assertThat(file).content().isEqualTo(DOCUMENT);
  }
}
