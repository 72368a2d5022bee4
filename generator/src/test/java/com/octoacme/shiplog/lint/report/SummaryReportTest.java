package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.lint.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryReportTest {
  private final SummaryReport report = new SummaryReport(Environment.NONE);

  @Test
  void tellsTheCountsAndEachFinding() {
    LintResult result =
        SampleResult.linted(
            "# Incident: [T]\n\n- **Date**: YYYY-MM-DD\n", "# A\n\n- **Date**: 2 Nov\n");

    assertThat(report.write(result))
        .isEqualTo(
            """
            ## Shiplog

            1 document read. 1 finding in 1 document: 1 error.

            | | where | what | rule |
            | --- | --- | --- | --- |
            | error | incidents/a.md:<!-- -->3 | "Date" is "2 Nov"; the template asks for a day like 2026-11-02. \
            Write year, month and day as YYYY-MM-DD. | `invalid-date` |

            """);
  }

  @Test
  void makesATableOfOneRowForEachFindingWhateverDocumentsSay() {
    Document read = read(report.write(SampleResult.hostile()));

    assertThat(read.sections()).hasSize(1);
    assertThat(read.links()).isEmpty();
    assertThat(table(read.sections().get(0)).rows())
        .hasSameSizeAs(SampleResult.HOSTILE)
        .allMatch(row -> row.cells().size() == 4);
  }

  @Test
  void callsNobody() {
    assertThat(report.write(SampleResult.hostile())).doesNotContain("@octoacme");
  }

  @Test
  void staysBelowWhatGitHubRefuses() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 300; line++) {
      findings.add(SampleResult.finding(SampleResult.rules().get(0), line, "|".repeat(20_000)));
    }
    LintResult many = new LintResult(SampleResult.hostile().logbook(), false, findings);
    String text = report.write(many);

    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(SummaryReport.MAX_BYTES);
    assertThat(text).containsPattern("And \\d+ more in lint.json\\.");
  }

  private static com.octoacme.shiplog.document.Block.Table table(Section section) {
    return section.blocks().stream()
        .filter(com.octoacme.shiplog.document.Block.Table.class::isInstance)
        .map(com.octoacme.shiplog.document.Block.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Document read(String markdown) {
    return new MarkdownReader()
        .read(DocumentKind.GUIDE, "summary.md", markdown, Limits.DEFAULT)
        .document()
        .orElseThrow();
  }
}
