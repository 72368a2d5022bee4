package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found, as every format tells it.
 *
 * @param shallow whether the repository's history is cut off
 * @param comparison what the change was compared with; empty if all findings count as new
 * @param findings sorted by path, line, column and rule
 */
public record LintResult(
    Logbook logbook, boolean shallow, Optional<Comparison> comparison, List<Finding> findings) {
  public LintResult {
    findings = List.copyOf(findings);
  }

  /** The result of a run that compares nothing. */
  public LintResult(Logbook logbook, boolean shallow, List<Finding> findings) {
    this(logbook, shallow, Optional.empty(), findings);
  }

  /**
   * What a change is compared with.
   *
   * @param base as it was named, such as {@code origin/main}
   * @param mergeBase id of the commit that both sides come from
   * @param changedDocuments how many documents the change touches
   */
  public record Comparison(String base, String mergeBase, int changedDocuments) {}

  /** Findings that are neither suppressed nor accepted, known ones too. */
  public List<Finding> active() {
    return findings.stream().filter(finding -> finding.state() == State.ACTIVE).toList();
  }

  /** The findings that decide whether the run fails: active, and new where that is known. */
  public List<Finding> counting() {
    return findings.stream().filter(LintResult::counts).toList();
  }

  private static boolean counts(Finding finding) {
    return finding.state() == State.ACTIVE && finding.isNew();
  }

  /** The findings that decide, by their paths, sorted. */
  Map<String, List<Finding>> countingByPath() {
    return counting().stream()
        .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
  }

  /** At most so many of some findings, the gravest first taken, in the order of the text. */
  static List<Finding> gravest(List<Finding> findings, int most) {
    if (findings.size() <= most) {
      return findings;
    }
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(most)
        .sorted(Linter.ORDER)
        .toList();
  }

  /** How many findings that decide have a severity. */
  public long count(Severity severity) {
    return findings.stream()
        .filter(finding -> counts(finding) && finding.severity() == severity)
        .count();
  }

  /** How many findings are in a state. */
  long count(State state) {
    return findings.stream().filter(finding -> finding.state() == state).count();
  }

  /** Whether findings that decide reach the severity that fails a run. */
  public boolean isFailed() {
    Severity failOn = logbook.configuration().lint().failOn();
    return failOn != Severity.OFF
        && findings.stream()
            .filter(LintResult::counts)
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
