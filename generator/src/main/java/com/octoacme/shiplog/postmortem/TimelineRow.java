package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a timeline.
 *
 * @param at the time as written; empty where a row has none that can be read
 * @param point when it was; empty where day or time is not told
 * @param text what happened, plain
 * @param milestones what it is labelled as
 * @param span the row's text in the document
 * @param line 1-based
 */
public record TimelineRow(
    String at,
    Optional<TimePoint> point,
    String text,
    Set<Milestone> milestones,
    Span span,
    int line) {
  public TimelineRow {
    milestones = Set.copyOf(milestones);
  }

  /** Whether a day or a time could be read. */
  public boolean isTimed() {
    return !at.isEmpty();
  }
}
