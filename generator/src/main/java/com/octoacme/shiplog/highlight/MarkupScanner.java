package com.octoacme.shiplog.highlight;

import com.octoacme.shiplog.highlight.Token.Kind;

/** Cuts XML and HTML. */
final class MarkupScanner implements Scanner {
  @Override
  public void scan(Cursor cursor) {
    while (!cursor.atEnd()) {
      if (cursor.looksAt("<!--")) {
        cursor.mark();
        cursor.skipPast("-->");
        cursor.add(Kind.COMMENT);
      } else if (cursor.peek() == '<' && beginsTag(cursor.peek(1))) {
        scanTag(cursor);
      } else {
        cursor.skip(1);
      }
    }
  }

  private static boolean beginsTag(char c) {
    return Character.isLetter(c) || c == '/' || c == '?' || c == '!';
  }

  private static void scanTag(Cursor cursor) {
    cursor.mark();
    cursor.skip(2);
    skipName(cursor);
    cursor.add(Kind.KEYWORD);
    while (!cursor.atEnd() && cursor.peek() != '<') {
      char c = cursor.peek();
      if (c == '>') {
        cursor.mark();
        cursor.skip(1);
        cursor.add(Kind.KEYWORD);
        return;
      }
      scanInTag(cursor, c);
    }
  }

  private static void scanInTag(Cursor cursor, char c) {
    if (c == '"' || c == '\'') {
      cursor.mark();
      cursor.skip(1);
      cursor.skipPast(String.valueOf(c));
      cursor.add(Kind.STRING);
    } else if (isNamePart(c)) {
      cursor.mark();
      skipName(cursor);
      cursor.add(Kind.NAME);
    } else {
      cursor.skip(1);
    }
  }

  private static void skipName(Cursor cursor) {
    while (isNamePart(cursor.peek())) {
      cursor.skip(1);
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
