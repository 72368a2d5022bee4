package com.octoacme.shiplog.text;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text as a page, a feed or a picture may show it: what XML forbids becomes U+FFFD, what turns the
 * direction of reading is shown by its number, and of marks heaped on one letter a few are kept.
 */
public final class VisibleText {
  /** More marks on one letter than any script has. */
  public static final int MARKS = 8;

  /** No script has marks before this character: the combining grave accent. */
  private static final char FIRST_MARK = 0x300;

  private static final int REPLACEMENT = 0xFFFD;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private VisibleText() {}

  /** The text as it may be shown; the same text if nothing in it has to change. */
  public static String of(String text) {
    int first = firstOdd(text);
    return first == text.length() ? text : from(first, text, VisibleText::turnsDirection);
  }

  /**
   * The same for a text that is compared with another: every character that is not seen is shown by
   * its number, so that a change of it is. Those that join letters in some scripts stay.
   */
  public static String ofCompared(String text) {
    return from(0, text, VisibleText::isUnseen);
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT && c != NON_JOINER && c != JOINER;
  }

  /** Where the first character stands that is not plain; the length if all are. */
  private static int firstOdd(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F) || isBlank(c) || (c >= 0xA0 && c < FIRST_MARK);
  }

  private static boolean isBlank(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  private static String from(int first, String text, IntPredicate numbered) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    int marks = 0;
    for (int i = first; i < text.length(); ) {
      int c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks <= MARKS) {
        append(c, numbered, out);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** Whether a character is drawn on the letter before it. */
  public static boolean isMark(int c) {
    int type = c < FIRST_MARK ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void append(int c, IntPredicate numbered, StringBuilder out) {
    if (isForbidden(c)) {
      out.appendCodePoint(REPLACEMENT);
    } else if (numbered.test(c)) {
      out.append(String.format(Locale.ROOT, "U+%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && !isBlank(c))
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** Whether a character changes the order in which others are read. */
  public static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
