package com.octoacme.shiplog.highlight;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a text that only moves on, which is what keeps every scanner linear: what was passed
 * is never looked at again. What is passed without a kind of its own becomes plain.
 */
final class Cursor {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int marked;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character here, or one further on; NUL behind the end. */
  char peek(int ahead) {
    int place = at + ahead;
    return place < text.length() ? text.charAt(place) : '\0';
  }

  char peek() {
    return peek(0);
  }

  /** The character before this one; a line feed at the beginning. */
  char before() {
    return at == 0 ? '\n' : text.charAt(at - 1);
  }

  boolean looksAt(String word) {
    return text.startsWith(word, at);
  }

  /** Passes some characters, at most up to the end. */
  void skip(int count) {
    at = Math.min(text.length(), at + count);
  }

  /** Passes all up to the end of the line, which is not passed. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Passes all up to and with a word; to the end where it does not come. */
  void skipPast(String word) {
    int end = text.indexOf(word, at);
    at = end < 0 ? text.length() : end + word.length();
  }

  /** Passes spaces and tabs. */
  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Begins a token here; what came before it is plain. */
  void mark() {
    add(Token.Kind.PLAIN);
  }

  /** What was passed since the mark. */
  String passed() {
    return text.substring(marked, at);
  }

  /** Ends the token that was begun at the mark. */
  void add(Token.Kind kind) {
    if (at > marked) {
      tokens.add(new Token(kind, marked, at));
      marked = at;
    }
  }

  /** All tokens, without a gap from the beginning to the end of the text. */
  List<Token> tokens() {
    mark();
    return List.copyOf(tokens);
  }
}
