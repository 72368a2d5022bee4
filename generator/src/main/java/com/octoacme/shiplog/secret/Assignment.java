package com.octoacme.shiplog.secret;

/**
 * Finds the value that is set for a name: {@code api_key = "..."}, {@code "token": "..."}, {@code
 * Password of the database: ...}.
 */
final class Assignment {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_SPACE = 3;
  private static final String QUOTES = "\"'`";

  private final String text;
  private int at;

  private Assignment(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * Where the value begins.
   *
   * @param nameEnd behind the part of the name that is known
   * @return -1 if nothing is set there
   */
  static int valueAfter(String text, int nameEnd) {
    return new Assignment(text, nameEnd).value();
  }

  private int value() {
    skipName();
    skipQuote();
    skipSpace();
    if (!skipSign()) {
      return -1;
    }
    skipSpace();
    skipQuote();
    return at;
  }

  private void skipName() {
    int limit = at + LONGEST_NAME;
    while (at < limit && isName(current())) {
      at++;
    }
  }

  private static boolean isName(char c) {
    return c == ' '
        || c == '_'
        || c == '-'
        || c == '.'
        || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void skipQuote() {
    if (QUOTES.indexOf(current()) >= 0) {
      at++;
    }
  }

  private void skipSpace() {
    int limit = at + LONGEST_SPACE;
    while (at < limit && (current() == ' ' || current() == '\t')) {
      at++;
    }
  }

  private boolean skipSign() {
    int start = at;
    while (at < start + 2
        && (current() == '=' || current() == ':' || (at > start && current() == '>'))) {
      at++;
    }
    return at > start;
  }

  /** The character here; behind the end one that is none. */
  private char current() {
    return at < text.length() ? text.charAt(at) : '\uFFFF';
  }
}
