package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes findings out of the count as far as the baseline accepts them, each entry as often as it
 * says. A document that was moved keeps what was accepted under its old path.
 */
final class BaselineMatch {
  /** A baseline speaks of documents, not of itself or of comments that accept. */
  private static final Set<String> NEVER = Set.of("policy-change", "stale-baseline");

  private static final String WHY = "accepted in " + Baseline.FILE;

  private final LintTask task;
  private final Map<BaselineKey, Integer> left;
  private final Map<String, List<String>> formerPaths;

  BaselineMatch(LintTask task) {
    this.task = task;
    this.left = task.baseline().counts();
    this.formerPaths = left.isEmpty() ? Map.of() : formerPaths(task);
  }

  private static Map<String, List<String>> formerPaths(LintTask task) {
    Set<String> present =
        task.logbook().files().stream().map(SourceEntry::path).collect(Collectors.toSet());
    Map<String, List<String>> former = new HashMap<>();
    for (LogbookEntry entry : task.logbook().entries()) {
      List<String> paths =
          entry.history().revisions().stream()
              .map(Revision::path)
              .distinct()
              .filter(path -> !present.contains(path))
              .toList();
      if (!paths.isEmpty()) {
        former.put(entry.path(), paths);
      }
    }
    return former;
  }

  /** Whether a baseline may accept findings of a rule. */
  static boolean takes(String rule) {
    return !NEVER.contains(rule);
  }

  /** The findings, those that are accepted being baselined. */
  List<Finding> apply(List<Finding> findings) {
    return left.isEmpty() ? findings : findings.stream().map(this::matched).toList();
  }

  private Finding matched(Finding finding) {
    boolean counts = finding.state() == State.ACTIVE && takes(finding.rule());
    return counts && take(finding) ? finding.in(State.BASELINED, Optional.of(WHY)) : finding;
  }

  private boolean take(Finding finding) {
    BaselineKey key = BaselineKey.of(finding);
    List<BaselineKey> keys = new ArrayList<>(List.of(key));
    formerPaths.getOrDefault(finding.path(), List.of()).forEach(path -> keys.add(key.at(path)));
    Optional<BaselineKey> accepted =
        keys.stream().filter(one -> left.getOrDefault(one, 0) > 0).findFirst();
    accepted.ifPresent(one -> left.merge(one, -1, Integer::sum));
    return accepted.isPresent();
  }

  /** The baseline without what is not there any more. */
  Baseline kept() {
    Map<BaselineKey, Integer> kept = new HashMap<>();
    task.baseline()
        .counts()
        .forEach(
            (key, count) -> {
              int found = count - left.getOrDefault(key, 0);
              if (found > 0) {
                kept.put(key, found);
              }
            });
    return Baseline.of(kept);
  }

  /** What is accepted and not there any more, among the documents that were judged. */
  List<FileObservation> stale() {
    Map<BaselineKey, Integer> prunable = task.prunable().counts();
    List<FileObservation> stale = new ArrayList<>();
    left.forEach(
        (key, count) -> {
          int gone = Math.min(count, prunable.getOrDefault(key, 0));
          if (gone > 0 && task.judged().test(key.path())) {
            stale.add(stale(key, gone));
          }
        });
    return stale;
  }

  private static FileObservation stale(BaselineKey key, int gone) {
    String message =
        (gone == 1 ? "a finding" : gone + " findings")
            + " of "
            + key.rule()
            + " in "
            + key.path()
            + (gone == 1 ? " is" : " are")
            + " accepted but not there any more";
    return new FileObservation(
        Baseline.FILE,
        Observation.at(Span.at(0), message)
            .remedy("Run the goal baseline with -Dshiplog.prune, which only takes entries out")
            .about(key.path() + "#" + key.rule() + "#" + key.key()));
  }
}
