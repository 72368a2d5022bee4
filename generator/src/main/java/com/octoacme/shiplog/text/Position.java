package com.octoacme.shiplog.text;

/**
 * A place in a text as people and report formats count it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** The first character of a file. */
  public static final Position START = new Position(1, 1);

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("not a position: " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
