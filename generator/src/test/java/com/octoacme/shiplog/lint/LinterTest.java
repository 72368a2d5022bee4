package com.octoacme.shiplog.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Duration**: Start time → Resolution time
      - **Status (optional)**: draft / final

      ## Timeline

      ## Root Cause

      ## Lessons Learned <!-- severity: warning -->
      """;

  @Test
  void findingsAreSortedByPathLineColumnAndRule() {
    List<Finding> findings =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/b.md", "# B\n\n## Timeline\n\n## Root Cause\n")
            .with("incidents/a.md", "# A\n")
            .lint();

    assertThat(findings).isSortedAccordingTo(Linter.ORDER);
    assertThat(findings)
        .extracting(Finding::path)
        .startsWith("incidents/a.md")
        .endsWith("incidents/b.md");
  }

  @Test
  void theTemplateSetsTheSeverityOfASection() {
    assertThat(
            severities(
                "# A\n\n- Duration: 14:05 → 15:10\n\n## Timeline\n\nAll times in UTC.\n\n15:10: All is well\n"))
        .containsExactlyInAnyOrder(
            "missing-section Root Cause ERROR", "missing-section Lessons Learned WARNING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n\n- Duration: 14:05 → ongoing\n\n## Timeline\n",
        "---\nstatus: draft\n---\n\n# A\n\n- Duration: 14:05 → 15:10\n\n## Timeline\n",
        "# A\n\n- Duration: 14:05 → 15:10\n- Status: draft\n\n## Timeline\n"
      })
  void whileAnIncidentIsUnfinishedItsReviewSectionsAreWarnings(String document) {
    assertThat(severities(document))
        .containsExactlyInAnyOrder(
            "empty-section Timeline ERROR",
            "missing-section Root Cause WARNING",
            "missing-section Lessons Learned WARNING");
  }

  @Test
  void aRuleThatIsSwitchedOffReportsNothing() {
    List<Finding> findings =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/a.md", "# A\n")
            .setting("missing-section", Severity.OFF)
            .lint();

    assertThat(findings).extracting(Finding::rule).containsOnly("missing-field");
  }

  @Test
  void aRuleThatBreaksIsAFindingOfThatDocumentAndTheOthersAreJudged() {
    List<Finding> findings =
        Linter.lint(
            TestLogbook.withTemplate("# T\n").with("a.md", "# A\n").with("b.md", "# B\n").build(),
            List.of(
                new BreakingRule("a.md", new IllegalStateException("secret")), new CountingRule()));

    assertThat(findings)
        .extracting(finding -> finding.path() + " " + finding.rule())
        .containsExactly("a.md counting", "a.md internal-error", "b.md counting");
    assertThat(findings).noneMatch(finding -> finding.message().contains("secret"));
  }

  @Test
  void aStackOverflowIsAFindingToo() {
    List<Finding> findings =
        Linter.lint(
            TestLogbook.withTemplate("# T\n").with("a.md", "# A\n").build(),
            List.of(new BreakingRule("a.md", new StackOverflowError())));

    assertThat(findings).extracting(Finding::rule).containsExactly("internal-error");
  }

  @Test
  void problemsOfTheInputAreFindings() {
    List<Finding> findings =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/empty.md", "---\nid: INC-1\n---\n")
            .lint();

    assertThat(findings).extracting(Finding::rule).contains("empty-document");
  }

  @Test
  void aFingerprintStaysWhenTheDocumentIsEditedElsewhere() {
    String before =
        "# A\n\n- Duration: 14:05 → 15:10\n\n## Timeline\n\n## Root Cause\n\nx\n\n## Lessons Learned\n\nx\n";
    String after = before.replace("# A\n", "# Another title\n\nMore text.\n");

    assertThat(fingerprints(before)).hasSize(1).isEqualTo(fingerprints(after));
  }

  @Test
  void fingerprintsOfLikeFindingsDiffer() {
    List<Finding> findings =
        Linter.lint(
            TestLogbook.withTemplate("# T\n").with("a.md", "# A\n").build(),
            List.of(new CountingRule(), new CountingRule()));

    assertThat(findings)
        .hasSize(2)
        .extracting(Finding::fingerprint)
        .doesNotHaveDuplicates()
        .allMatch(print -> print.matches("[0-9a-f]{64}"));
  }

  private static List<String> fingerprints(String document) {
    return TestLogbook.withTemplate(TEMPLATE).with("incidents/INC-1.md", document).lint().stream()
        .map(Finding::fingerprint)
        .toList();
  }

  private static List<String> severities(String document) {
    return TestLogbook.withTemplate(TEMPLATE).with("incidents/a.md", document).lint().stream()
        .map(finding -> finding.rule() + " " + quoted(finding.message()) + " " + finding.severity())
        .toList();
  }

  private static String quoted(String message) {
    return message.substring(message.indexOf('"') + 1, message.lastIndexOf('"'));
  }

  private static RuleDescription description(String id) {
    return new RuleDescription(id, "test", Severity.ERROR, "S.", "W.", "bad", "good", Fix.NONE);
  }

  private record BreakingRule(String path, Throwable failure) implements DocumentRule {
    @Override
    public RuleDescription description() {
      return LinterTest.description("breaking");
    }

    @Override
    public List<Observation> check(LintedDocument document) {
      if (!document.document().path().equals(path)) {
        return List.of();
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  private record CountingRule() implements DocumentRule {
    @Override
    public RuleDescription description() {
      return LinterTest.description("counting");
    }

    @Override
    public List<Observation> check(LintedDocument document) {
      return List.of(Observation.at(Span.at(0), "seen").about("document"));
    }
  }
}
