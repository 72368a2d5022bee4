package com.octoacme.shiplog.document.markdown;

import java.util.Locale;

/**
 * Text that is safe in HTML, in attributes and in XML: markup is escaped, what XML forbids becomes
 * U+FFFD, what turns the direction of reading is shown by its number.
 */
final class HtmlText {
  private static final String REPLACEMENT = "\uFFFD";

  private HtmlText() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(c, out);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\t', '\n' -> out.appendCodePoint(c);
      default -> {
        if (isForbidden(c)) {
          out.append(REPLACEMENT);
        } else if (turnsDirection(c)) {
          out.append(String.format(Locale.ROOT, "U+%04X", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isForbidden(int c) {
    return c < 0x20
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
