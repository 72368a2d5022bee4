package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.report.RunnerLog.Command;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {
  private static final String TEMPLATE = "# Incident: [Title]\n\n## Impact\n\n## Root Cause\n";

  @Test
  void standOnTheLineOfTheFinding() {
    LintResult result =
        SampleResult.linted(
            "# Incident: [T]\n\n- **Date**: YYYY-MM-DD\n", "# A\n\n- **Date**: 2 Nov\n");

    assertThat(obeyed(result))
        .containsExactly(
            new Command(
                "error",
                Map.of(
                    "file",
                    "incidents/a.md",
                    "line",
                    "3",
                    "endLine",
                    "3",
                    "col",
                    "13",
                    "endColumn",
                    "18",
                    "title",
                    "invalid-date"),
                "\"Date\" is \"2 Nov\"; the template asks for a day like 2026-11-02. Write year, month and day as YYYY-MM-DD."));
  }

  @Test
  void standOnTheLastLineWhereSomethingIsMissingAtTheEnd() {
    LintResult result = SampleResult.linted(TEMPLATE, "# A\n\n## Impact\n\nNone.\n");

    assertThat(obeyed(result))
        .extracting(command -> command.properties().get("line"))
        .containsExactly("5");
  }

  @Test
  void nameFilesWhateverTheirPathsHold() {
    assertThat(obeyed(SampleResult.ofEveryRule()))
        .filteredOn(command -> !"Shiplog".equals(command.properties().get("title")))
        .isNotEmpty()
        .allMatch(command -> SampleResult.ODD_PATH.equals(command.properties().get("file")));
  }

  @Test
  void areTheOnlyCommandsWhateverDocumentsSay() {
    LintResult result = SampleResult.hostile();
    List<String> lines = lines(result);

    assertThat(lines).allMatch(line -> line.startsWith("::error "), "begin as one command");
    assertThat(RunnerLog.commands(lines))
        .hasSameSizeAs(lines)
        .extracting(Command::name)
        .containsOnly("error");
  }

  @Test
  void areAtMostTenOfALevelTheLastOfWhichCountsTheRest() {
    TestLogbook story = TestLogbook.withTemplate(TEMPLATE);
    for (char name = 'a'; name < 'm'; name++) {
      story.with("incidents/" + name + ".md", "# A\n\nText\n");
    }
    List<Command> commands = obeyed(linted(story.build()));

    assertThat(commands).hasSize(GitHubAnnotations.MOST + 1);
    assertThat(commands.get(9).data()).isEqualTo("and 15 more in the job summary and in lint.json");
    assertThat(commands.subList(0, 9))
        .extracting(command -> command.properties().get("file"))
        .as("one for each document before seconds")
        .doesNotHaveDuplicates();
  }

  @Test
  void leaveOutHintsAndWhatDoesNotCount() {
    LintResult all = SampleResult.ofEveryRule();
    List<Finding> quiet =
        all.findings().stream()
            .filter(f -> f.severity() == Severity.INFO || f.state() != Finding.State.ACTIVE)
            .toList();

    assertThat(quiet).isNotEmpty();
    assertThat(lines(new LintResult(all.logbook(), false, quiet))).isEmpty();
  }

  private static LintResult linted(Logbook logbook) {
    return new LintResult(logbook, false, Linter.lint(logbook, RuleCatalogue.all()));
  }

  private static List<String> lines(LintResult result) {
    return GitHubAnnotations.of(result).stream().map(WorkflowCommand::toString).toList();
  }

  private static List<Command> obeyed(LintResult result) {
    return RunnerLog.commands(lines(result));
  }
}
