package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.report.LintResult.Comparison;
import com.octoacme.shiplog.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The counts of a run in words. */
record SummaryText(LintResult result) {
  /** {@code 12 documents read. 4 findings in 2 documents: 3 errors, 1 warning.} */
  String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, Severity.ERROR, "error");
    add(parts, Severity.WARNING, "warning");
    add(parts, Severity.INFO, "hint");
    if (parts.isEmpty()) {
      return read() + ", no " + findings() + ".";
    }
    return read() + ". " + found() + ": " + String.join(", ", parts) + ".";
  }

  private String read() {
    String read = Counted.of(result.logbook().entries().size(), "document") + " read";
    return result.comparison().map(comparison -> read + since(comparison)).orElse(read);
  }

  private static String since(Comparison comparison) {
    return ", "
        + comparison.changedDocuments()
        + " changed since "
        + comparison.base()
        + " (merge base "
        + Wording.shortId(comparison.mergeBase())
        + ")";
  }

  private String findings() {
    return result.comparison().isPresent() ? "new findings" : "findings";
  }

  private String found() {
    List<Finding> counting = result.counting();
    Set<String> files = counting.stream().map(Finding::path).collect(Collectors.toSet());
    String noun = result.comparison().isPresent() ? "new finding" : "finding";
    String place = result.documents().keySet().containsAll(files) ? "document" : "file";
    return Counted.of(counting.size(), noun) + " in " + Counted.of(files.size(), place);
  }

  private void add(List<String> parts, Severity severity, String noun) {
    long count = result.count(severity);
    if (count > 0) {
      parts.add(Counted.of(count, noun));
    }
  }

  /** The counts, then what is not shown; without commands, so that they suit any page. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of(sentence()));
    sentences.addAll(hidden(""));
    return sentences;
  }

  /**
   * How many can be mended by the goal {@code fix} as it is.
   *
   * @return 0 if none can
   */
  long fixable() {
    return result.counting().stream().filter(finding -> finding.fix() == Fix.SAFE).count();
  }

  /**
   * What is there but not told.
   *
   * @param how behind the count of known findings, how to see them
   */
  List<String> hidden(String how) {
    List<String> parts = new ArrayList<>();
    long known = result.active().stream().filter(finding -> !finding.isNew()).count();
    if (known > 0) {
      parts.add(Counted.of(known, "known finding") + " not shown" + how);
    }
    addState(parts, State.SUPPRESSED, "suppressed");
    addState(parts, State.BASELINED, "accepted by the baseline");
    return parts.isEmpty() ? List.of() : List.of(String.join("; ", parts) + ".");
  }

  private void addState(List<String> parts, State state, String words) {
    long count = result.count(state);
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
