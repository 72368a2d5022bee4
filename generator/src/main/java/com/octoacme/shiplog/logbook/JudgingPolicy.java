package com.octoacme.shiplog.logbook;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What is judged, and whose templates count.
 *
 * @param today reads today's templates; in a pull request those of its base
 * @param change the commits of the change that is judged, by full id: what they make of a template
 *     does not count yet
 * @param judged the paths of the documents that are judged one by one: only of these it is asked
 *     what became of their tasks
 */
public record JudgingPolicy(SchemaReader today, Set<String> change, Predicate<String> judged) {
  public JudgingPolicy {
    change = Set.copyOf(change);
  }

  /** All documents are judged, by the templates of one state. */
  public static JudgingPolicy all(SchemaReader today) {
    return new JudgingPolicy(today, Set.of(), path -> true);
  }
}
