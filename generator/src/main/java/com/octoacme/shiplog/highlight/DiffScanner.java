package com.octoacme.shiplog.highlight;

import com.octoacme.shiplog.highlight.Token.Kind;

/** Cuts a difference line by line. */
final class DiffScanner implements Scanner {
  @Override
  public void scan(Cursor cursor) {
    while (!cursor.atEnd()) {
      Kind kind = kind(cursor);
      cursor.mark();
      cursor.skipLine();
      cursor.add(kind);
      cursor.skip(1);
    }
  }

  private static Kind kind(Cursor cursor) {
    if (cursor.looksAt("+++ ") || cursor.looksAt("--- ") || cursor.looksAt("diff ")) {
      return Kind.KEYWORD;
    }
    return switch (cursor.peek()) {
      case '+' -> Kind.ADDED;
      case '-' -> Kind.REMOVED;
      case '@' -> Kind.NAME;
      default -> Kind.PLAIN;
    };
  }
}
