package com.octoacme.shiplog.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A figure over everything, and over parts of it.
 *
 * @param byQuarter by quarters such as {@code 2026-Q1}, in order
 * @param bySeverity by the severity of incidents
 * @param byComponent by what was affected, or by release line
 */
public record Figure<F>(
    F all, Map<String, F> byQuarter, Map<String, F> bySeverity, Map<String, F> byComponent) {

  /** By what things are put into parts. */
  record Parts<T>(
      Function<T, Optional<LocalDate>> day,
      Function<T, Optional<String>> severity,
      Function<T, List<String>> components) {}

  /** Measures some things, and each part of them. */
  static <T, F> Figure<F> of(List<T> things, Parts<T> parts, Function<List<T>, F> measure) {
    return new Figure<>(
        measure.apply(things),
        grouped(things, thing -> parts.day().apply(thing).map(Figure::quarter).stream().toList())
            .measured(measure),
        grouped(things, thing -> parts.severity().apply(thing).stream().toList()).measured(measure),
        grouped(things, parts.components()).measured(measure));
  }

  /** {@code 2026-Q1}. */
  static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
  }

  private static <T> Groups<T> grouped(List<T> things, Function<T, List<String>> keys) {
    Map<String, List<T>> groups = new TreeMap<>();
    for (T thing : things) {
      keys.apply(thing)
          .forEach(key -> groups.computeIfAbsent(key, name -> new ArrayList<>()).add(thing));
    }
    return new Groups<>(groups);
  }

  private record Groups<T>(Map<String, List<T>> byKey) {
    <F> Map<String, F> measured(Function<List<T>, F> measure) {
      Map<String, F> figures = new TreeMap<>();
      byKey.forEach((key, some) -> figures.put(key, measure.apply(some)));
      return figures;
    }
  }
}
