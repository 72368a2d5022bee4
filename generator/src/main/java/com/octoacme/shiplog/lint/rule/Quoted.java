package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.text.Spaces;
import java.util.List;

/** Words of documents and templates as messages show them. */
final class Quoted {
  private static final int MAX_LENGTH = 80;

  private Quoted() {}

  /** A value in quotation marks, on one line, cut after 80 characters. */
  static String of(String value) {
    String line = Spaces.single(value.strip());
    if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
      return "\"" + line + "\"";
    }
    return "\"" + line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + "\u2026\"";
  }

  /** {@code A, B or C}. */
  static String choice(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
