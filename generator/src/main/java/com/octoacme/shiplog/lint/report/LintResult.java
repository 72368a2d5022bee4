package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found, as every format tells it.
 *
 * @param shallow whether the repository's history is cut off
 * @param findings sorted by path, line, column and rule
 */
public record LintResult(Logbook logbook, boolean shallow, List<Finding> findings) {
  public LintResult {
    findings = List.copyOf(findings);
  }

  /** How many active findings have a severity. */
  public long count(Severity severity) {
    return findings.stream()
        .filter(finding -> finding.state() == State.ACTIVE && finding.severity() == severity)
        .count();
  }

  /** Whether active findings reach the severity that fails a run. */
  public boolean isFailed() {
    Severity failOn = logbook.configuration().lint().failOn();
    return failOn != Severity.OFF
        && findings.stream()
            .filter(finding -> finding.state() == State.ACTIVE)
            .anyMatch(finding -> finding.severity().atLeast(failOn));
  }

  /** The documents by their paths. */
  Map<String, Document> documents() {
    Map<String, Document> documents = new HashMap<>();
    for (LogbookEntry entry : logbook.entries()) {
      documents.put(entry.path(), entry.document());
    }
    return documents;
  }
}
