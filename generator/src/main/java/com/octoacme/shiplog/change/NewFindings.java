package com.octoacme.shiplog.change;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.FindingKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tells which findings a change brings: those that the state before it does not have. They are
 * compared by document, rule, place in the structure and subject, each as often as it is there, and
 * never by line. Text that was only moved to another section is known by its rule, subject and
 * message.
 */
final class NewFindings {
  private final UnaryOperator<String> oldPath;
  private final List<Finding> known;
  private final Set<Integer> taken = new HashSet<>();
  private final Finding[] marked;

  private NewFindings(List<Finding> found, List<Finding> known, UnaryOperator<String> oldPath) {
    this.oldPath = oldPath;
    this.known = List.copyOf(known);
    this.marked = found.toArray(Finding[]::new);
  }

  /**
   * The findings after a change, those that it did not bring being marked as known.
   *
   * @param known the findings before the change
   * @param oldPath where a document was before the change
   */
  static List<Finding> mark(
      List<Finding> found, List<Finding> known, UnaryOperator<String> oldPath) {
    NewFindings comparison = new NewFindings(found, known, oldPath);
    comparison.match(finding -> Optional.of(new Alike(finding.key(), finding.message())));
    comparison.match(finding -> Optional.of(new Alike(finding.key(), "")));
    comparison.match(NewFindings::movable);
    return List.of(comparison.marked);
  }

  /** What is written somewhere can be moved; what is missing cannot. */
  private static Optional<Alike> movable(Finding finding) {
    boolean missing = finding.start().equals(finding.end());
    return missing
        ? Optional.empty()
        : Optional.of(new Alike(new FindingKey("", finding.key().subject()), finding.message()));
  }

  private record Alike(FindingKey key, String message) {}

  private record Same(String path, String rule, boolean counts, Alike alike) {}

  private void match(Function<Finding, Optional<Alike>> alike) {
    Map<Same, Deque<Integer>> pool = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      int index = i;
      Finding finding = known.get(i);
      if (!taken.contains(i)) {
        same(finding, finding.path(), alike)
            .ifPresent(key -> pool.computeIfAbsent(key, k -> new ArrayDeque<>()).add(index));
      }
    }
    for (int i = 0; i < marked.length; i++) {
      Finding finding = marked[i];
      if (finding.isNew()) {
        Optional<Integer> before =
            same(finding, oldPath.apply(finding.path()), alike)
                .map(key -> pool.getOrDefault(key, new ArrayDeque<>()).poll());
        before.ifPresent(taken::add);
        marked[i] = before.isPresent() ? finding.known() : finding;
      }
    }
  }

  /** What was accepted before the change and counts now is new. */
  private static Optional<Same> same(
      Finding finding, String path, Function<Finding, Optional<Alike>> alike) {
    boolean counts = finding.state() == State.ACTIVE;
    return alike.apply(finding).map(found -> new Same(path, finding.rule(), counts, found));
  }
}
