package com.octoacme.shiplog.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * How lengths of time are spread.
 *
 * @param values those that are known, ascending
 * @param of how many there would be if all were known
 */
public record Spread(List<Long> values, long of) {
  /** Ends of the parts of a distribution, in minutes: 5, 15 and 30 are the playbook's. */
  private static final List<Long> ENDS = List.of(5L, 15L, 30L, 60L, 240L, 1440L, 10080L);

  public Spread {
    values = values.stream().sorted().toList();
  }

  /** How many are known. */
  public long n() {
    return values.size();
  }

  /** The middle one, or the mean of the two in the middle. */
  public OptionalDouble median() {
    int n = values.size();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((values.get((n - 1) / 2) + values.get(n / 2)) / 2.0);
  }

  /** The least value that at least so many percent of the values do not exceed. */
  public OptionalDouble percentile(int percent) {
    int n = values.size();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(values.get((int) ((n * (long) percent + 99) / 100) - 1));
  }

  /** How many values lie in each part, the last part having no end. */
  public List<Part> distribution() {
    List<Part> parts = new ArrayList<>();
    long from = Long.MIN_VALUE;
    for (long to : ENDS) {
      parts.add(new Part(to, count(from, to)));
      from = to;
    }
    parts.add(new Part(-1, count(from, Long.MAX_VALUE)));
    return parts;
  }

  private long count(long from, long to) {
    return values.stream().flatMapToLong(LongStream::of).filter(v -> v > from && v <= to).count();
  }

  /**
   * A part of a distribution.
   *
   * @param upTo its end, inclusive; -1 for no end
   */
  public record Part(long upTo, long count) {}
}
