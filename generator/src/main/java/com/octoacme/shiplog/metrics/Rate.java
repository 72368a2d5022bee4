package com.octoacme.shiplog.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * How often something happens.
 *
 * @param count how often it did
 * @param days of the time in which it did
 */
public record Rate(long count, long days) {
  /** From one day to another, both counted; nothing if the second is before the first. */
  static Rate of(long count, LocalDate from, LocalDate to) {
    return new Rate(count, Math.max(0, ChronoUnit.DAYS.between(from, to) + 1));
  }

  /** How many weeks it was, in tenths. */
  public double weeks() {
    return Math.round(days / 0.7) / 10.0;
  }

  /** How often in a week; empty in no time. */
  public OptionalDouble perWeek() {
    return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(count * 7.0 / days);
  }
}
