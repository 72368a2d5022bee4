package com.octoacme.shiplog.text;

/** The space between words; what counts as space is that of ASCII. */
public final class Spaces {
  private Spaces() {}

  /** A text with one space wherever it has any, line ends among them; most texts stay the same. */
  public static String single(String text) {
    int end = firstToMend(text);
    if (end == text.length()) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length()).append(text, 0, end);
    boolean inSpace = end > 0 && isSpace(text.charAt(end - 1));
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (!space) {
        mended.append(c);
      } else if (!inSpace) {
        mended.append(' ');
      }
      inSpace = space;
    }
    return mended.toString();
  }

  private static int firstToMend(String text) {
    boolean inSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' && isSpace(c)) {
        if (c != ' ' || inSpace) {
          return i;
        }
        inSpace = true;
      } else {
        inSpace = false;
      }
    }
    return text.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
