package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hostile corpus, H113: a change that brings 50,000 findings, so that nobody sees the one that
 * matters.
 */
class BuriedFindingTest {
  private static final int DOCUMENTS = 10;
  private static final int IN_EACH = 5_000;
  private static final String KEY = "ghp_" + "a1B2c3D4e5F6".repeat(3);

  @TempDir Path folder;
  private Path reports;
  private Path summary;

  @BeforeEach
  void begin() {
    reports = folder.resolve("reports");
    summary = folder.resolve("summary.md");
  }

  private GitFixture change() {
    GitFixture git = GitFixture.create(folder.resolve("repository"));
    git.commit("Begin").file("content/guides/a.md", "# A\n\nWords.\n").done();
    git.branch("change");
    var commit = git.commit("Bury it");
    for (int i = 0; i < DOCUMENTS; i++) {
      commit.file("content/guides/b" + i + ".md", "# B\n\n" + "<u>x</u>\n\n".repeat(IN_EACH));
    }
    commit.file("content/guides/z.md", "# Z\n\nThe key is " + KEY + ".\n").done();
    git.checkOutFiles();
    return git;
  }

  private Run onGitHub(GitFixture git) {
    return Run.in(git.folder())
        .with("base", "main")
        .with("formats", "github,summary,sarif,gitlab")
        .within(
            Map.of(
                "GITHUB_ACTIONS",
                "true",
                "GITHUB_STEP_SUMMARY",
                summary.toString(),
                "GITHUB_REPOSITORY",
                "example/log"));
  }

  @Test
  void isShownFirstInEveryFormatAndFailsTheRun() throws Exception {
    try (GitFixture git = change()) {
      Run run = onGitHub(git);

      LintOutcome outcome = run.lint(reports);

      assertThat(outcome.failed()).isTrue();
      assertThat(outcome.findings()).hasSize(DOCUMENTS * IN_EACH + 1);
      assertThat(outcome.summary()).contains("50001 new findings in 11 documents: 1 error, 50000");
      List<String> lines = run.told().lines().toList();
      assertThat(lines).hasSizeLessThan(30_000);
      assertThat(
              lines.stream()
                  .filter(
                      Pattern.compile("^(?:error|warning): (?:error|warning)\\[").asPredicate()))
          .hasSize(2_000)
          .first()
          .asString()
          .contains("error[secret]");
      assertThat(lines.stream().filter(line -> line.startsWith("::error ")))
          .singleElement()
          .asString()
          .contains("file=content/guides/z.md,line=3");
      assertThat(lines.stream().filter(line -> line.startsWith("::warning ")))
          .hasSizeLessThanOrEqualTo(10);
      assertThat(run.told()).doesNotContain(KEY);
      assertThat(Files.size(summary)).isLessThan(1 << 20);
      assertThat(summary).content().contains("50000", "content/guides/z.md");
      assertThat(json("lint.json")).contains("\"error\": 1,", "\"warning\": 50000,");
      assertThat(json("lint.sarif")).contains("\"secret\"", "content/guides/z.md");
      assertThat(Pattern.compile("\"partialFingerprints\"").matcher(json("lint.sarif")).results())
          .hasSize(25_000);
    }
  }

  private String json(String name) throws Exception {
    return Files.readString(reports.resolve(name), StandardCharsets.UTF_8);
  }
}
