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
    List<TextEdit> inOrder =
        edits.stream()
            .sorted(
                Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                    .thenComparing(edit -> edit.span().end()))
            .toList();
    StringBuilder spliced = new StringBuilder(text.length());
    int kept = 0;
    for (TextEdit edit : inOrder) {
      spliced.append(text, kept, edit.span().start());
      spliced.append(edit.replacement().replace("\n", lineEnd));
      kept = edit.span().end();
    }
    return spliced.append(text, kept, text.length()).toString();
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
}
