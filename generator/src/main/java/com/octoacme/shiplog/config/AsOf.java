package com.octoacme.shiplog.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What "now" means in a run; the only clock that time rules read.
 *
 * @param instant the moment
 * @param date its day in the site's zone; an action is overdue if it was due before this day
 */
public record AsOf(Instant instant, LocalDate date) {
  /** The end of a day. */
  public static AsOf endOf(LocalDate date, ZoneId zone) {
    return new AsOf(date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1), date);
  }

  /**
   * Reads {@code shiplog.asOf}.
   *
   * @param text an ISO instant, a time with offset, or a date that means its end in {@code zone}
   * @throws SetupException for anything else
   */
  public static AsOf of(String text, ZoneId zone) {
    try {
      if (text.length() == 10) {
        return endOf(LocalDate.parse(text), zone);
      }
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return new AsOf(instant, LocalDate.ofInstant(instant, zone));
    } catch (DateTimeException e) {
      throw new SetupException(
          "\"" + text + "\" is no date and no instant",
          "shiplog.asOf",
          "Write a date such as 2026-11-02, or an instant such as 2026-11-02T14:03:00Z.");
    }
  }
}
