package com.octoacme.shiplog.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote behind a task: {@code Deploy - 2026-11-02 14:03 @anna, run URL}, or {@code
 * n/a: reason}.
 *
 * @param task the text before a reason
 * @param notApplicable the reason of {@code n/a: reason}, perhaps empty
 * @param day the stated day
 * @param time the stated time of that day
 * @param offset the stated zone of that time
 * @param by a stated name, without the at sign
 */
public record TaskNote(
    String task,
    Optional<String> notApplicable,
    Optional<LocalDate> day,
    Optional<LocalTime> time,
    Optional<ZoneOffset> offset,
    Optional<String> by) {
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])n/a(?![\\p{L}\\p{N}/]):?+");
  private static final Pattern DISMISSAL = Pattern.compile("(?i)\\bwon[\u2019']?t[ -]do\\b");
  private static final Pattern STATED =
      Pattern.compile(
          "(?<![\\d-])(\\d{4}-\\d{2}-\\d{2})(?![\\d-])"
              + "(?:[T ,]{1,3}(\\d{1,2}):(\\d{2})(?::\\d{2})?"
              + "(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})(?!\\w))?)?");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])@([A-Za-z][\\w./-]{0,80})");
  private static final String OPENERS = ":(\u2013\u2014-";

  /** What the text of an item says. */
  public static TaskNote of(String text) {
    Matcher reason = NOT_APPLICABLE.matcher(text);
    boolean answered = reason.find();
    Matcher stated = STATED.matcher(text);
    boolean dated = stated.find();
    Matcher name = NAME.matcher(text);
    return new TaskNote(
        answered ? withoutOpeners(text.substring(0, reason.start())) : text,
        answered ? Optional.of(reason(text, reason.end())) : Optional.empty(),
        dated ? day(stated.group(1)) : Optional.empty(),
        dated ? time(stated) : Optional.empty(),
        dated ? offset(Optional.ofNullable(stated.group(4))) : Optional.empty(),
        name.find() ? Optional.of(name.group(1).replaceFirst("[./-]+$", "")) : Optional.empty());
  }

  /** An action without the words that it will not be done. */
  static String withoutDismissal(String action) {
    Matcher dismissal = DISMISSAL.matcher(action);
    String bare =
        dismissal.find() ? withoutOpeners(action.substring(0, dismissal.start())) : action;
    return bare.isBlank() ? action : bare;
  }

  private static String withoutOpeners(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || OPENERS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String reason(String text, int from) {
    String reason = text.substring(from).strip();
    return reason.endsWith(")") && !reason.contains("(")
        ? reason.substring(0, reason.length() - 1)
        : reason;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(Matcher stated) {
    if (stated.group(2) == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(stated.group(2));
    int minute = Integer.parseInt(stated.group(3));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private static Optional<ZoneOffset> offset(Optional<String> zone) {
    try {
      return zone.map(
          text ->
              Character.isLetter(text.charAt(0))
                  ? ZoneOffset.UTC
                  : ZoneOffset.of(text.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The stated instant, if day, time and zone are known.
   *
   * @param zone of times without one
   */
  public Optional<OffsetDateTime> at(Optional<ZoneId> zone) {
    Optional<LocalDateTime> local = day.flatMap(date -> time.map(date::atTime));
    return local.flatMap(
        moment ->
            offset
                .map(moment::atOffset)
                .or(() -> zone.map(known -> moment.atZone(known).toOffsetDateTime())));
  }
}
