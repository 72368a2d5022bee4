package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void leavesAFileAloneThatWasChangedWhileItWasRead() throws IOException {
    try (GitFixture git = withDocument(repository());
        Repository read = git.open()) {
      Opened opened = Opened.open(read, Repository.WORKTREE, Overrides.NONE);
      Logbook logbook =
          new LogbookReader(opened.configuration(), read)
              .read(opened.snapshot(), opened.listing(), opened.asOf());
      List<Finding> findings =
          AcceptingLinter.lint(LintTask.all(logbook, RuleCatalogue.all(), Baseline.EMPTY));
      String meanwhile = DOCUMENT + " And then it was over.";
      git.write(PATH, meanwhile);
      Run told = Run.in(git.folder());

      FixOutcome outcome = new FixRun(read, told, SAFE).fix(logbook, findings);

      assertThat(outcome.refused()).containsExactly(PATH);
      assertThat(outcome.changed()).isEmpty();
      assertThat(git.folder().resolve(PATH)).content().isEqualTo(meanwhile);
      assertThat(told.told())
          .contains(PATH + " is left as it is: it was changed while it was read. Run this again.");
    }
  }

  @Test
  void mendsEveryReleaseOfAFileThatHoldsSeveral() {
    String changelog =
        """
        # Changes

        ## [1.1.0] - 2026-11-02

        ### ADDED

        - A  thing

        - [x ] Told all

        ## [1.0.0] - 2026-10-01

        ### Fxied

        - A bug

        [1.0.0]: https://example.com/1
        """;
    try (GitFixture git = repository()) {
      git.commit("Release")
          .file(
              "shiplog.yaml",
              "sources: [ { kind: release, include: [ CHANGELOG.md ], split: heading,"
                  + " template: t.md } ]")
          .file(
              "t.md", "## [Version] - YYYY-MM-DD\n\n### Added (optional)\n\n### Fixed (optional)\n")
          .file("CHANGELOG.md", changelog)
          .done();
      git.checkOutFiles();

      FixOutcome outcome = Run.in(git.folder()).fix(SAFE);

      assertThat(outcome.summary()).isEqualTo("3 findings mended in 1 file.");
      assertThat(git.folder().resolve("CHANGELOG.md"))
          .content()
          .isEqualTo(
              changelog.replace("ADDED", "Added").replace("Fxied", "Fixed").replace("[x ]", "[x]"));
      assertThat(Run.in(git.folder()).fix(SAFE).summary()).isEqualTo("Nothing to mend.");
    }
  }
}
