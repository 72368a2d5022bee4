package com.octoacme.shiplog.text;

import java.util.Comparator;
import java.util.List;

/** Puts edits into a text and leaves every other character as it is. */
public final class Splice {
  private Splice() {}

  /**
   * The text after the edits; line ends in what is new are those of the text.
   *
   * @param edits apart from each other, in any order
   */
  public static String apply(String text, List<TextEdit> edits) {
    String lineEnd = lineEnd(text);
    StringBuilder spliced = new StringBuilder(text);
    edits.stream()
        .sorted(
            Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                .thenComparing(edit -> edit.span().end())
                .reversed())
        .forEach(
            edit ->
                spliced.replace(
                    edit.span().start(),
                    edit.span().end(),
                    edit.replacement().replace("\n", lineEnd)));
    return spliced.toString();
  }

  /** The line ending that a text begins with, LF if it has a single line. */
  private static String lineEnd(String text) {
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      return feed == carriage + 1 ? "\r\n" : "\r";
    }
    return "\n";
  }

  /** Whether two edits would touch the same place; two insertions at one offset do. */
  public static boolean clash(TextEdit one, TextEdit other) {
    return one.span().start() <= other.span().end() && other.span().start() <= one.span().end();
  }
}
