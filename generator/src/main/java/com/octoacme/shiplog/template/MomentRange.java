package com.octoacme.shiplog.template;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as people write it: {@code 2026-11-02 14:05 -> 15:10 UTC}.
 *
 * @param end empty while it is going on
 */
public record MomentRange(Moment start, Optional<Moment> end) {
  /** What is longer is no span of time, whatever it holds. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern ARROW =
      Pattern.compile("\u2192|->|\u2013|\u2014| - |\\buntil\\b|\\bto\\b");
  private static final Set<String> ONGOING =
      Set.of("ongoing", "now", "in progress", "present", "still ongoing");

  /** Reads two moments with an arrow, a dash or {@code to} between; a trailing note is left out. */
  public static Optional<MomentRange> read(String text) {
    if (text.length() > MAX_LENGTH || !Moment.hasDigit(text)) {
      return Optional.empty();
    }
    String bare = withoutStop(text.strip());
    Matcher arrow = ARROW.matcher(bare);
    if (!arrow.find()) {
      return Optional.empty();
    }
    String[] ends = {bare.substring(0, arrow.start()).stripTrailing(), bare.substring(arrow.end())};
    Optional<Moment> start = Moment.read(ends[0]);
    if (ONGOING.contains(ends[1].strip().toLowerCase(Locale.ROOT))) {
      return start.map(begin -> new MomentRange(begin, Optional.empty()));
    }
    Optional<Moment> end = Moment.read(ends[1]);
    return start.flatMap(begin -> end.map(last -> new MomentRange(begin, Optional.of(last))));
  }

  public boolean isOngoing() {
    return end.isEmpty();
  }

  /**
   * Whether the end is certainly before the start. A bare time that is smaller than the start's may
   * be of the next day, which {@link #mayCrossMidnight} tells.
   */
  public boolean isReversed() {
    return end.map(last -> last.on(start.day()).isBefore(start)).orElse(false);
  }

  /** Whether the end has no day of its own, so that it may be after midnight. */
  public boolean mayCrossMidnight() {
    return end.map(last -> last.day().isEmpty()).orElse(false);
  }

  private static String withoutStop(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '.' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }
}
