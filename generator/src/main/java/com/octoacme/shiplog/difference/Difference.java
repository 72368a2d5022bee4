package com.octoacme.shiplog.difference;

import java.util.List;

/**
 * What changed between two texts.
 *
 * @param hunks places that changed, with a few lines around them; empty if the lines are the same
 * @param added how many lines are new
 * @param removed how many lines are gone
 * @param hidden lines of change that are not among the hunks, because there are too many
 */
public record Difference(List<Hunk> hunks, int added, int removed, int hidden) {
  public Difference {
    hunks = List.copyOf(hunks);
  }

  /** Whether both texts have the same lines. */
  public boolean isEmpty() {
    return added == 0 && removed == 0;
  }

  /**
   * Changed lines that stand together.
   *
   * @param before number of the first line in the earlier text, 1-based
   * @param after number of the first line in the later text, 1-based
   */
  public record Hunk(int before, int after, List<Line> lines) {
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  /** A line of either text, or of both. */
  public record Line(Kind kind, List<Part> parts) {
    public Line {
      parts = List.copyOf(parts);
    }

    /** What happened to a line. */
    public enum Kind {
      SAME,
      REMOVED,
      ADDED
    }
  }

  /**
   * A piece of a line.
   *
   * @param changed whether this piece makes the line differ from its counterpart
   */
  public record Part(String text, boolean changed) {}
}
