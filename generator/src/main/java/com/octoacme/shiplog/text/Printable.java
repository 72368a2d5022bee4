package com.octoacme.shiplog.text;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line that may be shown in a log, a terminal or a summary, whatever its parts came from.
 *
 * <p>Control, escape and bidirectional characters are shown as escapes, a line break as {@code \n};
 * the command markers of build servers ({@code ##[...]}, {@code ##vso[...]}, {@code
 * ##teamcity[...]} anywhere, {@code ::command::} at the beginning) are broken with a backslash. It
 * is the only type that {@link Console} takes.
 */
public final class Printable {
  private final String line;
  private final String coloured;

  private Printable(String line, String coloured) {
    this.line = line;
    this.coloured = coloured;
  }

  /** Any text, made printable. */
  public static Printable of(String text) {
    String line = breakCommands(escape(text));
    return new Printable(line, line);
  }

  /**
   * The same line, of which a part is in a colour where the terminal has them.
   *
   * @param from index in {@link #toString}
   * @param to index behind the part
   */
  public Printable coloured(Colour colour, int from, int to) {
    String painted =
        line.substring(0, from) + colour.paint(line.substring(from, to)) + line.substring(to);
    return new Printable(line, painted);
  }

  /** The line with colours, for a terminal. */
  public String toColoured() {
    return coloured;
  }

  /**
   * A sentence with parts, as {@link String#format} makes it in the root locale, made printable.
   *
   * @param format the sentence, with {@code %s} and the like
   * @param parts untrusted values
   */
  public static Printable of(String format, Object... parts) {
    return of(String.format(Locale.ROOT, format, parts));
  }

  /**
   * Several lines that are to be copied, each made printable.
   *
   * @param indent before each line but the first
   */
  public static String lines(String text, String indent) {
    return text.lines().map(line -> of(line).toString()).collect(Collectors.joining("\n" + indent));
  }

  private static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isUnsafe(c)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        appendEscape(out, c);
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out == null ? text : out.toString();
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          c != 0x200D && c != 0x200C;
      default -> false;
    };
  }

  private static void appendEscape(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("    ");
      default ->
          out.append(
              c < 0x100
                  ? String.format(Locale.ROOT, "\\x%02X", c)
                  : String.format(Locale.ROOT, "\\u{%04X}", c));
    }
  }

  private static String breakCommands(String line) {
    String broken = line;
    for (int i = broken.indexOf("##"); i >= 0; i = broken.indexOf("##", i + 2)) {
      int after = i + 2;
      while (after < broken.length() && isAsciiLetter(broken.charAt(after))) {
        after++;
      }
      if (after < broken.length() && broken.charAt(after) == '[') {
        broken = broken.substring(0, i + 1) + "\\" + broken.substring(i + 1);
      }
    }
    int first = 0;
    while (first < broken.length() && Character.isWhitespace(broken.charAt(first))) {
      first++;
    }
    return broken.startsWith("::", first)
        ? broken.substring(0, first) + "\\" + broken.substring(first)
        : broken;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Printable printable && line.equals(printable.line);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }

  /** The line, safe to print. */
  @Override
  public String toString() {
    return line;
  }
}
