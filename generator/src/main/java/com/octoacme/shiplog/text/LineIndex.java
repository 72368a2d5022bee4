package com.octoacme.shiplog.text;

import java.util.Arrays;

/** Lines of a text, ended by LF, CR or CRLF, and the position of each offset. */
public final class LineIndex {
  private final String text;

  /** Where lines begin; many texts are read, of few a place is told. */
  private final Once<int[]> starts;

  private LineIndex(String text) {
    this.text = text;
    this.starts = Once.of(() -> starts(text));
  }

  public static LineIndex of(String text) {
    return new LineIndex(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[64];
    int count = 1;
    int feed = text.indexOf('\n');
    int lone = loneReturn(text, 0);
    while (feed >= 0 || lone >= 0) {
      boolean isFeed = feed >= 0 && (lone < 0 || feed < lone);
      int end = isFeed ? feed : lone;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      feed = isFeed ? text.indexOf('\n', end + 1) : feed;
      lone = isFeed ? lone : loneReturn(text, end + 1);
    }
    return Arrays.copyOf(starts, count);
  }

  /** Where a carriage return ends a line by itself; -1 if none does. */
  private static int loneReturn(String text, int from) {
    int at = text.indexOf('\r', from);
    while (at >= 0 && text.startsWith("\n", at + 1)) {
      at = text.indexOf('\r', at + 2);
    }
    return at;
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return starts.get().length;
  }

  /**
   * The position of an offset.
   *
   * @param offset in UTF-16 units, 0-based; the text's length stands for its end
   */
  public Position positionOf(int offset) {
    int[] known = starts.get();
    int found = Arrays.binarySearch(known, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - known[line] + 1);
  }

  /** The offset at which a line begins, {@code line} being 1-based. */
  public int startOf(int line) {
    return starts.get()[line - 1];
  }

  /** A line's characters without its line ending, {@code line} being 1-based. */
  public String line(int line) {
    int[] known = starts.get();
    int start = known[line - 1];
    int end = line < known.length ? known[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
