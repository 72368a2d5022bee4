package com.octoacme.shiplog.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them, as far as they can only mean one day: {@code 2 November 2026}, {@code
 * Nov 2nd, 2026}, {@code 2026/11/2}, {@code 13.11.2026}. {@code 02/11/2026} means two days.
 */
public final class LooseDate {
  private static final int MAX_LENGTH = 40;
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.? ([a-z]{3,9})\\.?,? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private LooseDate() {}

  /** The one day that a text can mean and nothing else. */
  public static Optional<LocalDate> read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return yearFirst(plain).or(() -> yearLast(plain)).or(() -> named(plain));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> yearFirst(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    return matcher.matches()
        ? Optional.of(date(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /**
   * Day or month may come first, so one of them must be too great for a month, or both the same.
   */
  private static Optional<LocalDate> yearLast(String text) {
    Matcher matcher = YEAR_LAST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    if (first <= 12 && second <= 12 && first != second) {
      return Optional.empty();
    }
    boolean dayFirst = first > 12;
    return Optional.of(
        date(matcher.group(3), matcher.group(dayFirst ? 2 : 1), matcher.group(dayFirst ? 1 : 2)));
  }

  private static Optional<LocalDate> named(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return month(dayFirst.group(2))
          .map(month -> date(dayFirst.group(3), month, dayFirst.group(1)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? month(monthFirst.group(1))
            .map(month -> date(monthFirst.group(3), month, monthFirst.group(2)))
        : Optional.empty();
  }

  /** The number of a month by its name or the beginning of it, in English. */
  private static Optional<String> month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return Optional.of(Integer.toString(i + 1));
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
