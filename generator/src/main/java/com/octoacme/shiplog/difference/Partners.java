package com.octoacme.shiplog.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common, with as few edits as there can be (Myers 1986, greedy).
 * Beyond a number of edits it gives up, and takes all between the common ends as replaced: so the
 * cost is bounded by that number times the length.
 */
final class Partners {
  private final int[] one;
  private final int[] other;
  private final int most;
  private final int[] partners;

  private Partners(int[] one, int[] other, int most) {
    this.one = one;
    this.other = other;
    this.most = most;
    this.partners = new int[one.length];
    Arrays.fill(partners, -1);
  }

  /**
   * For each element of the first sequence the index of the same element in the second, or -1.
   *
   * @param most edits that are looked for
   */
  static <T> int[] of(List<T> one, List<T> other, int most) {
    Map<T, Integer> numbers = new HashMap<>();
    return new Partners(numbered(one, numbers), numbered(other, numbers), most).find();
  }

  private static <T> int[] numbered(List<T> elements, Map<T, Integer> numbers) {
    return elements.stream()
        .mapToInt(element -> numbers.computeIfAbsent(element, unseen -> numbers.size()))
        .toArray();
  }

  private int[] find() {
    int from = 0;
    int end = one.length;
    int otherEnd = other.length;
    while (from < end && from < otherEnd && one[from] == other[from]) {
      partners[from] = from++;
    }
    while (end > from && otherEnd > from && one[end - 1] == other[otherEnd - 1]) {
      partners[--end] = --otherEnd;
    }
    if (from < end && from < otherEnd) {
      search(from, end - from, otherEnd - from);
    }
    return partners;
  }

  /** Looks for the shortest way through the middle; {@code reach} has a slot for each diagonal. */
  private void search(int from, int height, int width) {
    int limit = Math.min(most, height + width);
    int[] reach = new int[2 * limit + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= limit; edits++) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x = begin(reach, limit, edits, diagonal);
        int y = x - diagonal;
        while (x < height && y < width && y >= 0 && one[from + x] == other[from + y]) {
          x++;
          y++;
        }
        reach[limit + 1 + diagonal] = x;
        if (x == height && y == width) {
          walkBack(from, trace, new int[] {height, width, edits});
          return;
        }
      }
      trace.add(Arrays.copyOfRange(reach, limit + 1 - edits, limit + 2 + edits));
    }
  }

  private static int begin(int[] reach, int limit, int edits, int diagonal) {
    int left = reach[limit + diagonal];
    int right = reach[limit + 2 + diagonal];
    boolean down = diagonal == -edits || (diagonal != edits && left < right);
    return down ? right : left + 1;
  }

  /** Follows the reached places from the end to the beginning, and pairs what is on diagonals. */
  private void walkBack(int from, List<int[]> trace, int[] end) {
    int x = end[0];
    int y = end[1];
    for (int edits = end[2]; edits > 0; edits--) {
      int[] before = trace.get(edits - 1);
      int diagonal = x - y;
      boolean down = isDown(before, edits, diagonal);
      int previous = down ? diagonal + 1 : diagonal - 1;
      int previousX = before[previous + edits - 1];
      int startX = down ? previousX : previousX + 1;
      while (x > startX) {
        partners[from + --x] = from + --y;
      }
      x = previousX;
      y = previousX - previous;
    }
    while (x > 0 && y > 0) {
      partners[from + --x] = from + --y;
    }
  }

  private static boolean isDown(int[] before, int edits, int diagonal) {
    return diagonal == -edits
        || (diagonal != edits
            && at(before, edits - 1, diagonal - 1) < at(before, edits - 1, diagonal + 1));
  }

  private static int at(int[] before, int edits, int diagonal) {
    return before[diagonal + edits];
  }
}
