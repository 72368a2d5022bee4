package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document as a frame shows it: tabs expanded, what is unsafe escaped, cut to a width
 * around the place that matters.
 */
final class SourceLine {
  private static final int TAB = 4;
  private static final String CUT = "\u2026";

  private final List<Cell> cells = new ArrayList<>();

  /**
   * @param line without its line ending
   */
  SourceLine(String line) {
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String shown = c == '\t' ? " ".repeat(TAB - column % TAB) : printable(c);
      int width = DisplayWidth.of(shown);
      cells.add(new Cell(i, shown, column, width));
      column += width;
      i += Character.charCount(c);
    }
    cells.add(new Cell(line.length(), "", column, 0));
  }

  private static String printable(int c) {
    return Printable.of("|" + Character.toString(c)).toString().substring(1);
  }

  /** The whole line in at most {@code width} columns. */
  String shown(int width) {
    return shown(0, width).text();
  }

  /**
   * The line in at most {@code width} columns, with the character at {@code from} in it.
   *
   * @param from in UTF-16 units
   */
  Window shown(int from, int width) {
    if (totalWidth() <= width) {
      return new Window(join(0, cells.size()), 0);
    }
    int first = firstCell(columnOf(from), width);
    int last = first;
    int room = width - 1 - (first > 0 ? 1 : 0);
    while (last < cells.size() && columnAfter(last) - cells.get(first).column() <= room) {
      last++;
    }
    String text = (first > 0 ? CUT : "") + join(first, last) + (last < cells.size() ? CUT : "");
    return new Window(text, cells.get(first).column() - (first > 0 ? 1 : 0));
  }

  /** Far to the right, the place is shown with a quarter of the width before it. */
  private int firstCell(int column, int width) {
    if (column < width * 3 / 4) {
      return 0;
    }
    int start = column - width / 4;
    int first = 0;
    while (cells.get(first).column() < start) {
      first++;
    }
    return first;
  }

  private int columnAfter(int cell) {
    return cells.get(cell).column() + cells.get(cell).width();
  }

  private int totalWidth() {
    return cells.get(cells.size() - 1).column();
  }

  private String join(int first, int last) {
    StringBuilder text = new StringBuilder();
    cells.subList(first, last).forEach(cell -> text.append(cell.shown()));
    return text.toString();
  }

  /** The display column, 0-based, of a character; of the end for one behind it. */
  int columnOf(int offset) {
    int column = 0;
    for (Cell cell : cells) {
      if (cell.offset() > offset) {
        break;
      }
      column = cell.column();
    }
    return column;
  }

  private record Cell(int offset, String shown, int column, int width) {}

  /**
   * A piece of a line.
   *
   * @param shift how many columns of the line are left of it
   */
  record Window(String text, int shift) {}
}
