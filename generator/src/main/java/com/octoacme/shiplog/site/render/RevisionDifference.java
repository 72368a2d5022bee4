package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.difference.Difference;
import java.util.List;

/**
 * What a revision changed, as far as it can be shown.
 *
 * @param difference empty unless the state is {@link State#CHANGED}
 */
public record RevisionDifference(State state, Difference difference) {
  private static final Difference NONE = new Difference(List.of(), 0, 0, 0);

  /** Why there is a difference, or none. */
  public enum State {
    CHANGED,
    /** The document came with this revision. */
    ADDED,
    /** No line changed: it moved, or only line endings did. */
    SAME,
    /** One of the two texts is internal, or may be. */
    WITHHELD,
    /** A text cannot be had, or is too long. */
    UNREADABLE,
    /** The page is full. */
    LEFT_OUT
  }

  static RevisionDifference of(State state) {
    return new RevisionDifference(state, NONE);
  }

  static RevisionDifference of(Difference difference) {
    return difference.isEmpty()
        ? of(State.SAME)
        : new RevisionDifference(State.CHANGED, difference);
  }
}
