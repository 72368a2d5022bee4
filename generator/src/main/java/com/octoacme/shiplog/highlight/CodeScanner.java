package com.octoacme.shiplog.highlight;

import com.octoacme.shiplog.highlight.Grammar.Names;
import com.octoacme.shiplog.highlight.Grammar.Quote;
import com.octoacme.shiplog.highlight.Token.Kind;
import java.util.Optional;

/** Cuts languages that are told by a {@link Grammar}. */
final class CodeScanner implements Scanner {
  private final Grammar grammar;

  CodeScanner(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public void scan(Cursor cursor) {
    boolean byLine = grammar.names() == Names.COLON || grammar.names() == Names.EQUALS;
    while (!cursor.atEnd()) {
      if (byLine && cursor.before() == '\n') {
        scanName(cursor);
      }
      scanNext(cursor);
    }
  }

  /** A key at the beginning of a line; what turns out to be none is passed as plain text. */
  private void scanName(Cursor cursor) {
    cursor.skipBlanks();
    while (grammar.names() == Names.COLON && cursor.looksAt("- ")) {
      cursor.skip(2);
      cursor.skipBlanks();
    }
    cursor.mark();
    while (isPartOfName(cursor.peek())) {
      cursor.skip(1);
    }
    if (endsName(cursor)) {
      cursor.add(Kind.NAME);
    }
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || "._-/$ ".indexOf(c) >= 0;
  }

  private boolean endsName(Cursor cursor) {
    if (grammar.names() == Names.EQUALS) {
      return cursor.peek() == '=' || cursor.peek() == ':';
    }
    return cursor.peek() == ':' && Character.isWhitespace(orBlank(cursor.peek(1)));
  }

  /** The end of the text is as good as a blank. */
  private static char orBlank(char c) {
    return c == '\0' ? ' ' : c;
  }

  private void scanNext(Cursor cursor) {
    Optional<Quote> quote = quoteAt(cursor);
    char c = cursor.peek();
    if (beginsComment(cursor)) {
      scanComment(cursor);
    } else if (quote.isPresent()) {
      scanString(cursor, quote.get());
    } else if (c == '$' && grammar.names() == Names.DOLLAR) {
      scanVariable(cursor);
    } else if (isWordPart(c)) {
      scanWord(cursor);
    } else {
      cursor.skip(1);
    }
  }

  /** A number sign within a word begins no comment. */
  private boolean beginsComment(Cursor cursor) {
    boolean block = grammar.blocks() && cursor.looksAt("/*");
    return block
        || grammar.comments().stream()
            .anyMatch(
                mark ->
                    cursor.looksAt(mark)
                        && (!mark.equals("#") || Character.isWhitespace(cursor.before())));
  }

  private void scanComment(Cursor cursor) {
    cursor.mark();
    if (grammar.blocks() && cursor.looksAt("/*")) {
      cursor.skip(2);
      cursor.skipPast("*/");
    } else {
      cursor.skipLine();
    }
    cursor.add(Kind.COMMENT);
  }

  private Optional<Quote> quoteAt(Cursor cursor) {
    return grammar.quotes().stream().filter(quote -> cursor.looksAt(quote.mark())).findFirst();
  }

  /** Without an end it ends with the line or the text: nothing is looked at twice. */
  private void scanString(Cursor cursor, Quote quote) {
    cursor.mark();
    cursor.skip(quote.mark().length());
    while (!cursor.atEnd() && !cursor.looksAt(quote.mark())) {
      if (cursor.peek() == '\n' && !quote.lines()) {
        cursor.add(Kind.STRING);
        return;
      }
      boolean takesNext =
          quote.escapes() && cursor.peek() == '\\' && (quote.lines() || cursor.peek(1) != '\n');
      cursor.skip(takesNext ? 2 : 1);
    }
    cursor.skip(quote.mark().length());
    cursor.add(isName(cursor) ? Kind.NAME : Kind.STRING);
  }

  private boolean isName(Cursor cursor) {
    if (grammar.names() != Names.QUOTED) {
      return false;
    }
    int ahead = 0;
    while (cursor.peek(ahead) == ' ' || cursor.peek(ahead) == '\t') {
      ahead++;
    }
    return cursor.peek(ahead) == ':';
  }

  private static void scanVariable(Cursor cursor) {
    cursor.mark();
    cursor.skip(cursor.peek(1) == '{' ? 2 : 1);
    while (isWordPart(cursor.peek())) {
      cursor.skip(1);
    }
    if (cursor.passed().contains("{") && cursor.peek() == '}') {
      cursor.skip(1);
    }
    if (cursor.passed().length() > 1) {
      cursor.add(Kind.NAME);
    }
  }

  private void scanWord(Cursor cursor) {
    boolean ownWord = ".-/$@".indexOf(cursor.before()) < 0;
    boolean number = Character.isDigit(cursor.peek());
    cursor.mark();
    while (isWordPart(cursor.peek()) || (number && cursor.peek() == '.')) {
      cursor.skip(1);
    }
    if (number) {
      cursor.add(Kind.NUMBER);
    } else if (ownWord && grammar.isKeyword(cursor.passed())) {
      cursor.add(Kind.KEYWORD);
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
