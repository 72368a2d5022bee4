package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.template.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time at the beginning of a row.
 *
 * @param written the day and time as written
 * @param rest what follows it, without the separator
 */
record RowTime(String written, Moment moment, String rest) {
  private static final int MAX_LENGTH = 400;
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String DAY =
      "(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)"
          + "|(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s(?<m1>"
          + MONTH
          + "),?\\s(?<y1>\\d{4})(?!\\d)"
          + "|(?<m2>"
          + MONTH
          + ")\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y2>\\d{4})(?!\\d)";
  private static final String TIME =
      "(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?!\\d)"
          + "(?:\\s?(?<half>[ap])\\.?m\\b\\.?)?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)^[\\[(]?\\s{0,3}[~\u2248]?\\s{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s)?"
              + "(?:"
              + DAY
              + ")?(?:(?:^|(?<=[\\[(~\u2248])|[T,]|\\s)\\s{0,9}(?:at\\s)?(?:"
              + TIME
              + "))?~?(?:\\s?(?<zone>Z|[A-Za-z]{2,4}|[+-]\\d{2}:?\\d{2})(?![A-Za-z0-9]|:\\d))?");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "^\\s{0,9}(?:[-\u2013\u2014]\\s{0,3}\\d{1,2}[:.]\\d{2}(?:\\s?[A-Z]{2,4}\\b)?)?[\\])]?\\s{0,9}"
              + "[:\u2013\u2014-]?\\s{0,9}");

  /** Reads the time that a text begins with. */
  static Optional<RowTime> read(String text) {
    String plain = text.strip();
    String head = plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
    Matcher matcher = FORM.matcher(head);
    if (!matcher.find() || (day(matcher).isEmpty() && matcher.group("h") == null)) {
      return Optional.empty();
    }
    Optional<String> zone =
        Optional.ofNullable(matcher.group("zone")).filter(word -> isZone(word, head));
    int end = zone.isPresent() || matcher.group("zone") == null ? matcher.end() : endOf(matcher);
    try {
      Moment moment = new Moment(date(matcher), time(matcher), zone);
      String rest = plain.substring(end);
      boolean opened = head.startsWith("[") || head.startsWith("(");
      String written = head.substring(opened ? 1 : 0, end).strip();
      return Optional.of(new RowTime(written, moment, SEPARATOR.matcher(rest).replaceFirst("")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where a time ends that is followed by a word which is no zone. */
  private static int endOf(Matcher matcher) {
    return matcher.start("zone");
  }

  /** {@code 09:00-11:00} is a span, and only {@code 2026-11-02T09:00-05:00} has an offset. */
  private static boolean isZone(String word, String text) {
    return word.startsWith("+")
        || (word.startsWith("-") && text.indexOf('T') == 10)
        || ZoneNames.isAbbreviation(word);
  }

  private static Optional<String> day(Matcher matcher) {
    return Optional.ofNullable(matcher.group("iso"))
        .or(() -> Optional.ofNullable(matcher.group("y1")))
        .or(() -> Optional.ofNullable(matcher.group("y2")));
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    if (matcher.group("iso") != null) {
      return Optional.of(LocalDate.parse(matcher.group("iso")));
    }
    for (String form : new String[] {"1", "2"}) {
      if (matcher.group("y" + form) != null) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group("y" + form)),
                month(matcher.group("m" + form)),
                Integer.parseInt(matcher.group("d" + form))));
      }
    }
    return Optional.empty();
  }

  private static Month month(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new DateTimeException("no month: " + word);
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    if (matcher.group("h") == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group("h"));
    String half = matcher.group("half");
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return Optional.of(LocalTime.of(hour, Integer.parseInt(matcher.group("min"))));
  }
}
