package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.logbook.Logbook;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be linted, and what is accepted.
 *
 * @param baseline whose findings do not count
 * @param prunable the part of it that is still in the file, so that stale entries of it are told
 * @param judged the paths whose documents are judged one by one; rules about all documents always
 *     see all
 */
public record LintTask(
    Logbook logbook,
    List<Rule> rules,
    Baseline baseline,
    Baseline prunable,
    Predicate<String> judged) {
  public LintTask {
    rules = List.copyOf(rules);
  }

  /** All documents of a logbook. */
  public static LintTask all(Logbook logbook, List<Rule> rules, Baseline baseline) {
    return new LintTask(logbook, rules, baseline, baseline, path -> true);
  }
}
