package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.MomentRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The two ends of an incident, as far as they are stated.
 *
 * @param ongoing whether the end is stated to be still to come
 */
record TimeSpan(Optional<OffsetDateTime> start, Optional<OffsetDateTime> end, boolean ongoing) {
  static final TimeSpan UNKNOWN = new TimeSpan(Optional.empty(), Optional.empty(), false);

  /**
   * Reads {@code Start time → Resolution time}.
   *
   * @param date of a start that has none; an end without one is on the start's day
   * @param zone of times that state none
   */
  static TimeSpan read(String text, Optional<LocalDate> date, ZoneId zone) {
    return MomentRange.read(text).map(range -> of(range, date, zone)).orElse(UNKNOWN);
  }

  private static TimeSpan of(MomentRange range, Optional<LocalDate> date, ZoneId zone) {
    Moment first = range.start().on(date);
    Optional<OffsetDateTime> start = instant(first, zone);
    Optional<OffsetDateTime> end =
        range
            .end()
            .flatMap(last -> instant(last.on(first.day()), zone))
            .filter(last -> start.filter(last::isBefore).isEmpty());
    return new TimeSpan(start, end, range.isOngoing());
  }

  private static Optional<OffsetDateTime> instant(Moment moment, ZoneId zone) {
    try {
      ZoneId stated = moment.zone().map(ZoneId::of).orElse(zone);
      return moment
          .day()
          .flatMap(day -> moment.time().map(time -> day.atTime(time).atZone(stated)))
          .map(java.time.ZonedDateTime::toOffsetDateTime);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
