package com.octoacme.shiplog.metrics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** A part of a whole, both always told. */
public record Share(long numerator, long denominator) {
  public Share {
    if (numerator < 0 || denominator < numerator) {
      throw new IllegalArgumentException("no share: " + numerator + " of " + denominator);
    }
  }

  /** How many of some things are of a kind. */
  static <T> Share of(List<T> all, Predicate<T> kind) {
    return new Share(all.stream().filter(kind).count(), all.size());
  }

  /** Between 0 and 1; empty of nothing. */
  public OptionalDouble value() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }
}
