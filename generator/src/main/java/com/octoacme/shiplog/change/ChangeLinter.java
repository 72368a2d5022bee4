package com.octoacme.shiplog.change;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.logbook.ChangedLogbook;
import com.octoacme.shiplog.logbook.Logbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lints both sides of a change, its documents before and after, and tells what is new. Rules about
 * all documents together are asked on both sides as well.
 */
public final class ChangeLinter {
  private static final String POLICY_CHANGE = "policy-change";

  private final List<Rule> rules;
  private final Baseline baseline;
  private final Baseline inChange;

  /**
   * @param baseline of the base, which counts
   * @param inChange the baseline file as the change has it
   */
  public ChangeLinter(List<Rule> rules, Baseline baseline, Baseline inChange) {
    this.rules = List.copyOf(rules);
    this.baseline = baseline;
    this.inChange = inChange;
  }

  /**
   * The findings of the documents that the change touches, and of the rules about all documents,
   * those known from before being marked.
   *
   * @param policyChanges what the change does to the policy
   */
  public List<Finding> lint(ChangedLogbook change, List<FileObservation> policyChanges) {
    List<Finding> known = AcceptingLinter.lint(before(change));
    List<Finding> found = AcceptingLinter.lint(after(change));
    List<Finding> marked =
        new ArrayList<>(
            NewFindings.mark(found, known, path -> change.findOldPath(path).orElse(path)));
    Set<String> past = past();
    marked.replaceAll(finding -> past.contains(finding.rule()) ? finding.known() : finding);
    for (Rule rule : rules) {
      if (rule.id().equals(POLICY_CHANGE)) {
        marked.addAll(Linter.observed(change.after(), rule, policyChanges));
      }
    }
    marked.sort(Linter.ORDER);
    return List.copyOf(marked);
  }

  private LintTask before(ChangedLogbook change) {
    return task(change.before(), union(change.changedBefore(), change.deleted()));
  }

  private LintTask after(ChangedLogbook change) {
    return task(change.after(), union(change.changed(), change.deleted()));
  }

  private LintTask task(Logbook logbook, Set<String> judged) {
    return new LintTask(logbook, rules, baseline, baseline.and(inChange), judged::contains);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Rules about what has happened: no change to a document brings their findings. */
  private Set<String> past() {
    return rules.stream()
        .filter(rule -> rule.description().reach() == Reach.PAST)
        .map(Rule::id)
        .collect(Collectors.toSet());
  }
}
