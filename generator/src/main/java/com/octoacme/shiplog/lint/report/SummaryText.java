package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** The counts of a run in words. */
record SummaryText(LintResult result) {
  /** {@code 12 documents read. 4 findings in 2 documents: 3 errors, 1 warning.} */
  String sentence() {
    String read = counted(result.logbook().entries().size(), "document") + " read";
    List<String> parts = new ArrayList<>();
    add(parts, Severity.ERROR, "error");
    add(parts, Severity.WARNING, "warning");
    add(parts, Severity.INFO, "hint");
    if (parts.isEmpty()) {
      return read + ", no findings.";
    }
    return read + ". " + found() + ": " + String.join(", ", parts) + ".";
  }

  private String found() {
    List<Finding> active =
        result.findings().stream()
            .filter(finding -> finding.state() == Finding.State.ACTIVE)
            .toList();
    long files = active.stream().map(Finding::path).distinct().count();
    return counted(active.size(), "finding") + " in " + counted(files, "file");
  }

  private void add(List<String> parts, Severity severity, String noun) {
    long count = result.count(severity);
    if (count > 0) {
      parts.add(counted(count, noun));
    }
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
