package com.octoacme.shiplog.text;

/**
 * A range of a text, in UTF-16 units from its beginning.
 *
 * @param start the first unit, 0-based, inclusive
 * @param end the unit after the last, never less than {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty span at one offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** This span moved by {@code offset} units. */
  public Span plus(int offset) {
    return new Span(start + offset, end + offset);
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }
}
