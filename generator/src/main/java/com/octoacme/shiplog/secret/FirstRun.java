package com.octoacme.shiplog.secret;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters with which a form begins behind its keyword: so many of a class, such as {@code
 * [A-Za-z0-9+/]{60,}}. Whether they are there is told without the form.
 */
final class FirstRun {
  private static final Pattern WRITTEN =
      Pattern.compile("\\[([A-Za-z0-9+/_=.-]+)\\]\\{(\\d{1,3})(,?)(\\d{0,3})\\}");

  private final BitSet allowed = new BitSet(128);
  private final int least;
  private final boolean endless;

  private FirstRun(String letters, int least, boolean endless) {
    this.least = least;
    this.endless = endless;
    for (int i = 0; i < letters.length(); i++) {
      boolean range = i + 2 < letters.length() && letters.charAt(i + 1) == '-';
      int last = letters.charAt(range ? i + 2 : i);
      allowed.set(letters.charAt(i), last + 1);
      i += range ? 2 : 0;
    }
  }

  /**
   * The run that a form begins with; empty if it begins otherwise.
   *
   * @param form RE2, without the keyword
   */
  static Optional<FirstRun> of(String form) {
    Matcher matcher = WRITTEN.matcher(form);
    return matcher.lookingAt()
        ? Optional.of(
            new FirstRun(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                !matcher.group(3).isEmpty() && matcher.group(4).isEmpty()))
        : Optional.empty();
  }

  /** Whether enough of these characters stand at a place. */
  boolean standsAt(String text, int start) {
    int end = start + least;
    if (end > text.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!allowed.get(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the form sets no bound to their number. */
  boolean isEndless() {
    return endless;
  }

  /** Where these characters end. */
  int end(String text, int start) {
    int end = start;
    while (end < text.length() && allowed.get(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
