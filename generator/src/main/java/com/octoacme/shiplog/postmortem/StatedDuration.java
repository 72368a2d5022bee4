package com.octoacme.shiplog.postmortem;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as people write it: {@code 54 minutes}, {@code 19 hours 43 minutes.}, {@code 11 Days},
 * {@code 35h 36m}, {@code 1:05 h}.
 */
public final class StatedDuration {
  private static final int MAX_LENGTH = 200;
  private static final Pattern NOTE = Pattern.compile("\\s*(?:\\[[^\\[\\]]*\\]|\\([^()]*\\))\\s*$");
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:,|and\\b)?\\s*(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*"
              + "(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\\b\\.?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::\\d{2})?\\s*h?");
  private static final Set<String> UNKNOWN =
      Set.of("", "?", "??", "-", "\u2013", "n/a", "na", "none", "unknown", "not known", "tbd");

  private StatedDuration() {}

  /** Reads a whole text as a duration; a note in brackets after it is left out. */
  public static Optional<Duration> read(String text) {
    String bare = bare(text);
    Matcher clock = CLOCK.matcher(bare);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(Long.parseLong(clock.group(1)))
              .plusMinutes(Long.parseLong(clock.group(2))));
    }
    Matcher part = PART.matcher(bare);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (end < bare.length() && part.region(end, bare.length()).lookingAt()) {
      sum = sum.plus(of(part.group(1), part.group(2)));
      end = part.end();
    }
    return end > 0 && bare.substring(end).isBlank() ? Optional.of(sum) : Optional.empty();
  }

  /** Whether a text says that the duration is not known: {@code N/A}, {@code ?}. */
  public static boolean isUnknown(String text) {
    String bare = bare(text);
    return UNKNOWN.contains(bare) || bare.startsWith("n/a") || bare.startsWith("not applicable");
  }

  private static String bare(String text) {
    String head = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String unnoted = NOTE.matcher(head).replaceFirst("").strip();
    String plain =
        unnoted
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(?:about|approx\\.?|ca\\.?|~|\u2248)\\s*", "");
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1).strip() : plain;
  }

  private static Duration of(String number, String unit) {
    double count = Double.parseDouble(number.replace(',', '.'));
    long seconds =
        switch (unit.charAt(0)) {
          case 'w' -> 7 * 86_400L;
          case 'd' -> 86_400L;
          case 'h' -> 3_600L;
          case 'm' -> 60L;
          default -> 1L;
        };
    return Duration.ofSeconds(Math.round(count * seconds));
  }
}
