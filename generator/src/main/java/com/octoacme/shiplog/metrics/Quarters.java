package com.octoacme.shiplog.metrics;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Counts over quarters as rates: a quarter that is not over yet counts up to today. */
final class Quarters {
  private Quarters() {}

  static Map<String, Rate> rates(Map<String, Long> counts, LocalDate today) {
    Map<String, Rate> rates = new TreeMap<>();
    counts.forEach((quarter, count) -> rates.put(quarter, rate(quarter, count, today)));
    return rates;
  }

  static Map<String, Rate> rates(Map<String, Long> counts, LocalDate from, LocalDate to) {
    Map<String, Rate> rates = new TreeMap<>();
    counts.forEach((name, count) -> rates.put(name, Rate.of(count, from, to)));
    return rates;
  }

  private static Rate rate(String quarter, long count, LocalDate today) {
    int split = quarter.indexOf("-Q");
    int year = Integer.parseInt(quarter.substring(0, split));
    int number = Integer.parseInt(quarter.substring(split + 2));
    LocalDate first = LocalDate.of(year, number * 3 - 2, 1);
    LocalDate last = first.plusMonths(3).minusDays(1);
    return Rate.of(count, first, last.isAfter(today) ? today : last);
  }
}
