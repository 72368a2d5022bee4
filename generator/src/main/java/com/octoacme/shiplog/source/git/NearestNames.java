package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.text.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that someone may have meant. */
final class NearestNames {
  private static final int MOST = 3;

  private NearestNames() {}

  /** At most three names, the nearest first: by edit distance, or with the same last part. */
  static List<String> find(String wanted, List<String> names) {
    return names.stream()
        .map(name -> new Candidate(name, distance(wanted, name)))
        .filter(candidate -> candidate.distance <= limit(wanted))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private static int limit(String wanted) {
    return Math.max(1, wanted.length() / 3);
  }

  private record Candidate(String name, int distance) {}

  private static int distance(String wanted, String name) {
    if (name.endsWith("/" + wanted)) {
      return 0;
    }
    return EditDistance.between(
        wanted.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), limit(wanted));
  }
}
