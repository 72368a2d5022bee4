package com.octoacme.shiplog.document.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag as it is written, complete from its bracket to its bracket.
 *
 * @param name in lower case
 * @param closing whether it ends an element
 * @param attributes by their names in lower case, entities resolved; of two of a name the first
 * @param text all of it, as written
 */
public record HtmlTag(String name, boolean closing, Map<String, String> attributes, String text) {
  /** A tag that is longer is taken for text. */
  private static final int LONGEST = 8192;

  public HtmlTag {
    attributes = Map.copyOf(attributes);
  }

  /**
   * The tag that begins at an offset, if one does. What a browser would mend (a tag that is not
   * closed, an attribute without a quote at its end) is none.
   */
  public static Optional<HtmlTag> find(String html, int start) {
    return new Reader(html, start).read();
  }

  /** Reads one tag; it only ever moves on. */
  private static final class Reader {
    private final String html;
    private final int start;
    private final int end;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int at;

    Reader(String html, int start) {
      this.html = html;
      this.start = start;
      this.at = start + 1;
      this.end = Math.min(html.length(), start + LONGEST);
    }

    Optional<HtmlTag> read() {
      boolean closing = is('/');
      at += closing ? 1 : 0;
      String name = word();
      if (name.isEmpty() || !isLetter(name.charAt(0)) || !readAttributes()) {
        return Optional.empty();
      }
      return Optional.of(
          new HtmlTag(
              name, closing && attributes.isEmpty(), attributes, html.substring(start, at)));
    }

    /** Reads all up to the closing bracket; false if there is none. */
    private boolean readAttributes() {
      boolean apart = skipSpaces();
      while (at < end && !is('>')) {
        if (is('/')) {
          at++;
          return take('>');
        }
        if (!apart || !readAttribute()) {
          return false;
        }
        apart = skipSpaces();
      }
      return take('>');
    }

    private boolean readAttribute() {
      String name = word();
      if (name.isEmpty()) {
        return false;
      }
      int after = at;
      skipSpaces();
      if (!take('=')) {
        at = after;
        attributes.putIfAbsent(name, "");
        return true;
      }
      skipSpaces();
      int from = at;
      boolean quoted = is('"') || is('\'');
      if (quoted ? !skipQuoted(html.charAt(at)) : !skipUnquoted()) {
        return false;
      }
      String value = quoted ? html.substring(from + 1, at - 1) : html.substring(from, at);
      attributes.putIfAbsent(name, HtmlSanitizer.resolveValue(value));
      return true;
    }

    private boolean skipQuoted(char quote) {
      for (at++; at < end; at++) {
        if (is(quote)) {
          at++;
          return true;
        }
      }
      return false;
    }

    private boolean skipUnquoted() {
      int from = at;
      while (at < end && " \t\r\n\f\"'=<>`".indexOf(html.charAt(at)) < 0) {
        at++;
      }
      return at > from;
    }

    private boolean skipSpaces() {
      int from = at;
      while (at < end && " \t\r\n\f".indexOf(html.charAt(at)) >= 0) {
        at++;
      }
      return at > from;
    }

    private String word() {
      int from = at;
      while (at < end && isWord(html.charAt(at))) {
        at++;
      }
      return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private boolean take(char wanted) {
      boolean taken = is(wanted);
      at += taken ? 1 : 0;
      return taken;
    }

    private boolean is(char wanted) {
      return at < end && html.charAt(at) == wanted;
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWord(char c) {
      return isLetter(c) || (c >= '0' && c <= '9') || "-_:.@".indexOf(c) >= 0;
    }
  }
}
