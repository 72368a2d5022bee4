package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final String TEMPLATE = "# Incident: [Title]\n\n- **Date**: YYYY-MM-DD\n";

  @Test
  void holdsEveryKeyOfTheContract() {
    Logbook logbook =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/a.md", "# Cache\n\n- **Date**: 2 Nov\n")
            .build();

    assertThat(report(logbook))
        .isEqualTo(
            """
            {
              "schema": "shiplog-lint/1",
              "status": "findings",
              "repository": {
                "head": null,
                "base": null,
                "shallow": false
              },
              "documents": {
                "read": 1,
                "changed": null
              },
              "counts": {
                "error": 1,
                "warning": 0,
                "info": 0,
                "new": 1,
                "suppressed": 0,
                "baselined": 0
              },
              "findings": [
                {
                  "rule": "invalid-date",
                  "severity": "error",
                  "state": "active",
                  "path": "incidents/a.md",
                  "line": 3,
                  "column": 13,
                  "endLine": 3,
                  "endColumn": 18,
                  "message": "\\"Date\\" is \\"2 Nov\\"; the template asks for a day like 2026-11-02",
                  "remedy": "Write year, month and day as YYYY-MM-DD",
                  "new": true,
                  "fix": "none",
                  "template": {
                    "path": "templates/incident.md",
                    "line": 3,
                    "commit": null
                  },
                  "fingerprint": "dd6110de93a21a99f06269a0284ac7023e38eca8a101855e3e36d586872be610"
                }
              ]
            }
            """);
  }

  @Test
  void isOkAsLongAsNoFindingFailsTheRun() {
    Logbook logbook =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/a.md", "# Cache\n\n- **Date**: 2 Nov\n")
            .setting("invalid-date", Severity.WARNING)
            .build();

    assertThat(report(logbook)).contains("\"status\": \"ok\"").contains("\"warning\": 1");
  }

  @Test
  void isTheSameEachTime() {
    Logbook logbook =
        TestLogbook.withTemplate(TEMPLATE).with("incidents/a.md", "# Cache\n").build();

    assertThat(report(logbook)).isEqualTo(report(logbook)).doesNotContain("\r");
  }

  private static String report(Logbook logbook) {
    return new JsonReport()
        .write(new LintResult(logbook, false, Linter.lint(logbook, RuleCatalogue.all())));
  }
}
