package com.octoacme.shiplog.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How many typing slips lie between two words: for "did you mean". */
public final class EditDistance {
  /** Longer words are not compared: a slip is not what made them differ. */
  private static final int MAX_LENGTH = 80;

  private EditDistance() {}

  /**
   * The candidate that a word is a misspelling of, at most a third of its letters wrong; the first
   * of several that are as near. Case does not count.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = between(wanted, candidate.strip().toLowerCase(Locale.ROOT), least - 1);
      if (distance < least && distance < wanted.length()) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other,
   * or {@code limit + 1} if there are more.
   */
  public static int between(String one, String other, int limit) {
    if (one.equals(other)) {
      return 0;
    }
    boolean hopeless =
        Math.abs(one.length() - other.length()) > limit
            || Math.max(one.length(), other.length()) > MAX_LENGTH;
    return hopeless ? limit + 1 : Math.min(distance(one, other), limit + 1);
  }

  private static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(one, i, other, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
