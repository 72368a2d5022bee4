package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals here have neither folder nor project: to look at either would fail. */
class SkippingTest {
  @ParameterizedTest
  @MethodSource("goals")
  void comesBeforeAnythingElse(ShiplogGoal goal) {
    goal.skip = true;

    assertThatCode(goal::execute).doesNotThrowAnyException();
  }

  static List<ShiplogGoal> goals() {
    return List.of(
        new LintGoal(),
        new GenerateGoal(),
        new NewGoal(),
        new DraftGoal(),
        new GateGoal(),
        new EvidenceGoal(),
        new ExplainGoal(),
        new ReportGoal());
  }

  @Test
  void worksForOneGoal() {
    LintGoal lint = new LintGoal();
    lint.skipLint = true;
    GenerateGoal generate = new GenerateGoal();
    generate.skipGenerate = true;
    NewGoal newGoal = new NewGoal();
    newGoal.skipNew = true;
    ExplainGoal explain = new ExplainGoal();
    explain.skipExplain = true;
    explain.rule = "no-such-rule";
    ReportGoal report = new ReportGoal();
    report.skipReport = true;

    assertThat(List.of(lint, generate, newGoal, explain, report))
        .allSatisfy(goal -> assertThatCode(goal::execute).doesNotThrowAnyException());
  }

  @Test
  void makesNoReportAndSaysSo() {
    RecordingLog log = new RecordingLog();
    ReportGoal report = new ReportGoal();
    report.skipReport = true;
    report.setLog(log);

    assertThat(report.canGenerateReport()).isFalse();
    assertThat(log.lines).containsExactly("No Shiplog report: it is skipped.");
  }

  private static final class RecordingLog extends SystemStreamLog {
    private final List<CharSequence> lines = new java.util.ArrayList<>();

    @Override
    public void info(CharSequence content) {
      lines.add(content);
    }
  }
}
