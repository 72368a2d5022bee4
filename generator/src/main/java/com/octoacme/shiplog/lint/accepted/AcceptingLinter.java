package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lints a logbook and tells which findings count: those that a comment in the document accepts are
 * suppressed, those of the baseline file are baselined. What is accepted without need, without
 * reason or for too long is a finding of its own.
 */
public final class AcceptingLinter {
  private final LintTask task;
  private final AcceptableRules acceptable;
  private final Map<String, List<PlacedSuppression>> byPath = new LinkedHashMap<>();
  private final Map<String, List<FileObservation>> seen = new LinkedHashMap<>();
  private final Set<Suppression> used = new HashSet<>();

  private AcceptingLinter(LintTask task) {
    this.task = task;
    this.acceptable =
        new AcceptableRules(task.rules(), task.logbook().configuration().lint().rules());
  }

  /** All findings with their states, sorted by path, line, column and rule. */
  public static List<Finding> lint(LintTask task) {
    return new AcceptingLinter(task).lint();
  }

  /** What the documents of a logbook accept by comments, in the order of their paths and texts. */
  public static List<Suppression> suppressions(LintTask task) {
    AcceptingLinter linter = new AcceptingLinter(task);
    linter.readComments();
    return linter.byPath.values().stream()
        .flatMap(List::stream)
        .map(PlacedSuppression::suppression)
        .toList();
  }

  /** The baseline without the entries that no finding needs any more. */
  public static Baseline prune(LintTask task) {
    BaselineMatch match = new BaselineMatch(task);
    match.apply(new AcceptingLinter(task).commented());
    return match.kept();
  }

  private List<Finding> lint() {
    BaselineMatch match = new BaselineMatch(task);
    List<Finding> matched = new ArrayList<>(match.apply(commented()));
    seen.clear();
    match.stale().forEach(stale -> note("stale-baseline", stale));
    matched.addAll(observed());
    matched.sort(Linter.ORDER);
    return List.copyOf(matched);
  }

  /** The findings of all rules, as far as comments decide their state, and those of comments. */
  private List<Finding> commented() {
    readComments();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Linter.lint(task.logbook(), task.rules(), task.judged())) {
      findings.add(suppressed(finding));
    }
    noteUnneeded();
    findings.addAll(observed());
    findings.sort(Linter.ORDER);
    return findings;
  }

  private void readComments() {
    task.logbook().entries().parallelStream()
        .filter(entry -> task.judged().test(entry.path()))
        .filter(entry -> entry.document().text().contains("<!-- shiplog-"))
        .toList()
        .forEach(this::readComments);
  }

  private void readComments(LogbookEntry entry) {
    SuppressionReader reader = SuppressionReader.read(entry.document(), acceptable);
    byPath
        .computeIfAbsent(entry.path(), path -> new ArrayList<>())
        .addAll(
            reader.suppressions().stream()
                .map(one -> PlacedSuppression.of(one, entry.document()))
                .toList());
    reader
        .faults()
        .forEach(
            fault -> note(fault.rule(), new FileObservation(entry.path(), fault.observation())));
  }

  private void note(String rule, FileObservation observation) {
    seen.computeIfAbsent(rule, id -> new ArrayList<>()).add(observation);
  }

  private Finding suppressed(Finding finding) {
    LocalDate today = task.logbook().asOf().date();
    Optional<Suppression> by =
        byPath.getOrDefault(finding.path(), List.of()).stream()
            .filter(placed -> placed.accepts(finding))
            .map(PlacedSuppression::suppression)
            .findFirst();
    by.ifPresent(used::add);
    return by.filter(suppression -> !suppression.isExpired(today))
        .map(suppression -> finding.in(State.SUPPRESSED, Optional.of(suppression.reason())))
        .orElse(finding);
  }

  private void noteUnneeded() {
    LocalDate today = task.logbook().asOf().date();
    for (List<PlacedSuppression> placed : byPath.values()) {
      for (PlacedSuppression one : placed) {
        Suppression suppression = one.suppression();
        if (!used.contains(suppression) && !acceptable.isOff(suppression.rule())) {
          note("unused-suppression", unused(suppression));
        } else if (used.contains(suppression) && suppression.isExpired(today)) {
          note("expired-suppression", expired(suppression));
        }
      }
    }
  }

  private static FileObservation unused(Suppression suppression) {
    return about(
        suppression,
        "\"" + suppression.kind().word() + " " + suppression.rule() + "\" accepts no finding",
        "Take the comment out, or move it directly above what it is about");
  }

  private static FileObservation expired(Suppression suppression) {
    return about(
        suppression,
        "\""
            + suppression.kind().word()
            + " "
            + suppression.rule()
            + "\" held until "
            + suppression.until().map(LocalDate::toString).orElse("")
            + " and counts no longer",
        "Mend what it accepts, or agree on a new date");
  }

  private static FileObservation about(Suppression suppression, String message, String remedy) {
    Span place = suppression.comment();
    return new FileObservation(
        suppression.path(),
        Observation.at(place, message).remedy(remedy).about(suppression.rule()));
  }

  private List<Finding> observed() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : task.rules()) {
      findings.addAll(
          Linter.observed(task.logbook(), rule, seen.getOrDefault(rule.id(), List.of())));
    }
    return findings;
  }
}
