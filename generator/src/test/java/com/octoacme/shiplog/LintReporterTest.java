package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.report.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind, and what it says. */
class LintReporterTest {
  @TempDir Path folder;

  private Path root;
  private Path reports;
  private Path summary;

  @BeforeEach
  void writeADocument() throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    reports = folder.resolve("reports");
    summary = folder.resolve("summary.md");
    Path incidents = Files.createDirectories(root.resolve("content/incidents"));
    Files.writeString(incidents.resolve("a.md"), "# ::error::pwned\n\n::error::pwned\n");
  }

  @Test
  void onGitHubPeopleReadBetweenTheStopAndItsTokenAndAnnotationsFollow() {
    Run run = Run.in(root).within(gitHub());
    run.lint(reports);
    List<String> lines = run.told().lines().toList();

    int stop = lines.indexOf("::stop-commands::" + Run.TOKEN);
    int resume = lines.indexOf("::" + Run.TOKEN + "::");
    assertThat(stop).isNotNegative().isLessThan(resume);
    assertThat(lines.subList(0, resume)).noneMatch(line -> line.startsWith("::error "));
    assertThat(lines.subList(stop, resume)).anyMatch(line -> line.contains("missing-section"));
    assertThat(lines.subList(resume + 1, lines.size()))
        .anyMatch(line -> line.startsWith("::error file=content/incidents/a.md,line="));
    assertThat(run.told()).contains("For GitHub Actions: annotations, lint.json, lint.sarif");
  }

  @Test
  void elsewhereNobodyIsCommanded() {
    Run run = Run.in(root);
    run.lint(reports);

    assertThat(run.told().lines()).noneMatch(line -> line.startsWith("::"));
    assertThat(reports.resolve("lint.json")).exists();
    assertThat(reports.resolve("lint.sarif")).doesNotExist();
  }

  @Test
  void theJobSummaryIsAddedToWhatStandsThere() throws IOException {
    Files.writeString(summary, "before\n");
    Run.in(root).within(gitHub()).lint(reports);

    assertThat(summary).content().startsWith("before\n## Shiplog\n").contains("`missing-section`");
  }

  @Test
  void allFormatsThatAreWantedAreWritten() {
    Run.in(root)
        .with("formats", "sarif,summary,gitlab,checkstyle,junit,rdjson,github")
        .lint(reports);

    assertThat(reports)
        .isDirectoryContaining("glob:**lint.json")
        .isDirectoryContaining("glob:**lint.sarif")
        .isDirectoryContaining("glob:**lint-summary.md")
        .isDirectoryContaining("glob:**lint-gitlab.json")
        .isDirectoryContaining("glob:**lint-checkstyle.xml")
        .isDirectoryContaining("glob:**lint-junit.xml")
        .isDirectoryContaining("glob:**lint-rdjson.json");
  }

  @Test
  void aFileThatCannotBeWrittenKeepsTheOthersFromNothing() throws IOException {
    Files.createDirectories(reports.resolve("lint.json/in the way"));
    Run run = Run.in(root).within(gitHub());

    assertThatThrownBy(() -> run.lint(reports))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("cannot write");
    assertThat(reports.resolve("lint.sarif")).exists();
    assertThat(summary).exists();
    assertThat(run.told()).contains("::error file=");
  }

  @Test
  void aBrokenSetUpIsToldInTheFileOfTheLastRun() throws IOException {
    Run.in(root).lint(reports);
    Files.writeString(root.resolve("shiplog.yaml"), "titel: x\n");

    assertThatThrownBy(() -> Run.in(root).lint(reports)).isInstanceOf(SetupException.class);
    String json = Files.readString(reports.resolve("lint.json"));
    assertThat(json).contains("\"status\": \"error\"", "\"place\": \"shiplog.yaml:1:1\"");
    assertThat(JsonSchemas.complaints("/com/octoacme/shiplog/schema/lint-1.schema.json", json))
        .isEmpty();
  }

  private Map<String, String> gitHub() {
    return Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString());
  }
}
