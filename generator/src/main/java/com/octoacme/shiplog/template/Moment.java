package com.octoacme.shiplog.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as people write it: a date, a time of day, or both. At least one is there.
 *
 * @param zone as written, such as {@code UTC} or {@code +01:00}
 */
public record Moment(Optional<LocalDate> day, Optional<LocalTime> time, Optional<String> zone) {
  /** What is longer is no point in time, whatever it holds. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{2})-(\\d{2}))?(?:(?:^|[T ,]\\s*)(?:at )?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2}(?:[.,]\\d+)?)?)?"
              + "\\s*(Z|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?");

  /** Reads what is one point in time and nothing else; {@code (detected)} after it is left out. */
  public static Optional<Moment> read(String text) {
    if (text.length() > MAX_LENGTH || !hasDigit(text)) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(bare(text.strip()));
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(4) == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Moment(day(matcher), time(matcher), Optional.ofNullable(matcher.group(6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Without a remark in parentheses behind it, and without "about" before it. */
  private static String bare(String text) {
    String unmarked = text.endsWith(")") ? REMARK.matcher(text).replaceFirst("") : text;
    boolean about = unmarked.startsWith("~") || unmarked.startsWith("\u2248");
    return about ? unmarked.substring(1).stripLeading() : unmarked;
  }

  /** Whether there is a digit in a text: without one it holds no point in time. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    return Optional.ofNullable(matcher.group(1))
        .map(
            year ->
                LocalDate.of(
                    Integer.parseInt(year),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    return Optional.ofNullable(matcher.group(4))
        .map(hour -> LocalTime.of(Integer.parseInt(hour), Integer.parseInt(matcher.group(5))));
  }

  /** This moment on a day, if it has none of its own. */
  public Moment on(Optional<LocalDate> otherDay) {
    return day.isPresent() ? this : new Moment(otherDay, time, zone);
  }

  /** Whether this is certainly before another: same zone (or none), and days or times tell. */
  public boolean isBefore(Moment other) {
    boolean zonesDiffer = zone.isPresent() && other.zone.isPresent() && !zone.equals(other.zone);
    if (zonesDiffer) {
      return false;
    }
    if (day.isPresent() && other.day.isPresent()) {
      return isBefore(day.get(), other, other.day.get());
    }
    return time.isPresent() && other.time.isPresent() && time.get().isBefore(other.time.get());
  }

  private boolean isBefore(LocalDate mine, Moment other, LocalDate its) {
    if (time.isEmpty() || other.time.isEmpty()) {
      return mine.isBefore(its);
    }
    return LocalDateTime.of(mine, time.get()).isBefore(LocalDateTime.of(its, other.time.get()));
  }
}
