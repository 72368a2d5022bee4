package com.octoacme.shiplog.lint.accepted;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were accepted all at once, when a repository with old documents began to be linted.
 *
 * @param entries sorted, each key once
 */
public record Baseline(List<BaselineEntry> entries) {
  /** The file's name, at the repository's root. */
  public static final String FILE = "shiplog-baseline.json";

  /** Nothing is accepted. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private static final Comparator<BaselineKey> ORDER =
      Comparator.comparing(BaselineKey::path)
          .thenComparing(BaselineKey::rule)
          .thenComparing(BaselineKey::key);

  public Baseline {
    entries = List.copyOf(entries);
  }

  static Baseline of(Map<BaselineKey, Integer> counts) {
    TreeMap<BaselineKey, Integer> sorted = new TreeMap<>(ORDER);
    sorted.putAll(counts);
    return new Baseline(
        sorted.entrySet().stream()
            .map(one -> new BaselineEntry(one.getKey(), one.getValue()))
            .toList());
  }

  /** How many findings of each key are accepted. */
  Map<BaselineKey, Integer> counts() {
    Map<BaselineKey, Integer> counts = new TreeMap<>(ORDER);
    entries.forEach(entry -> counts.merge(entry.key(), entry.count(), Integer::sum));
    return counts;
  }

  /** How many findings are accepted. */
  public int size() {
    return entries.stream().mapToInt(BaselineEntry::count).sum();
  }

  /** What both accept. */
  public Baseline and(Baseline other) {
    Map<BaselineKey, Integer> theirs = other.counts();
    Map<BaselineKey, Integer> both = new TreeMap<>(ORDER);
    counts()
        .forEach(
            (key, count) -> {
              int least = Math.min(count, theirs.getOrDefault(key, 0));
              if (least > 0) {
                both.put(key, least);
              }
            });
    return of(both);
  }

  /** Whether this accepts something that the other does not. */
  public boolean acceptsMoreThan(Baseline other) {
    return and(other).size() < size();
  }
}
