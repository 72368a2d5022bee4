package com.octoacme.shiplog.text;

import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line that git writes around two versions of a text that it could not join.
 *
 * @param span the line, without its ending
 * @param sign the character that the line begins with seven times: {@code <}, {@code |}, {@code =}
 *     or {@code >}
 * @param label what stands behind, mostly the name of a branch; may be empty
 */
public record ConflictMarker(Span span, char sign, String label) {
  /** Finds such lines; whether one means a conflict depends on those around it. */
  public static final Pattern LINE =
      Pattern.compile("(?<![^\\r\\n])(?:<{7}|\\|{7}|={7}|>{7})(?: [^\\r\\n]*)?(?![^\\r\\n])");

  private static final int SIGNS = 7;

  /** The line that was found. */
  public static ConflictMarker of(Span span, String text) {
    String label = text.substring(span.start() + SIGNS, span.end()).strip();
    return new ConflictMarker(span, text.charAt(span.start()), label);
  }

  /** Where the first conflict of a text begins. */
  public static OptionalInt findFirst(String text) {
    return LINE.matcher(text)
        .results()
        .mapToInt(MatchResult::start)
        .filter(start -> text.charAt(start) == '<')
        .findFirst();
  }

  /** Whether it stands before the first of the two versions. */
  public boolean begins() {
    return sign == '<';
  }

  /** Whether it stands between the two versions. */
  public boolean divides() {
    return sign == '=';
  }

  /** Whether it stands behind the last of the two versions. */
  public boolean ends() {
    return sign == '>';
  }
}
