package com.octoacme.shiplog.template;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** The heaviest way to pair two sequences without crossing. Takes time and space n times m. */
final class CommonSubsequence {
  private final int wanted;
  private final int found;
  private final IntBinaryOperator weight;
  private final int[][] best;

  private CommonSubsequence(int wanted, int found, IntBinaryOperator weight) {
    this.wanted = wanted;
    this.found = found;
    this.weight = weight;
    this.best = new int[wanted + 1][found + 1];
  }

  /**
   * For each element of the first sequence, the index of its partner in the second, or -1.
   *
   * @param wanted length of the first
   * @param found length of the second
   * @param weight of a pair of indexes; 0 if the two do not match
   */
  static int[] pairs(int wanted, int found, IntBinaryOperator weight) {
    CommonSubsequence sequence = new CommonSubsequence(wanted, found, weight);
    sequence.fill();
    return sequence.read();
  }

  private void fill() {
    for (int i = wanted - 1; i >= 0; i--) {
      for (int j = found - 1; j >= 0; j--) {
        best[i][j] = Math.max(taken(i, j), Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
  }

  private int taken(int i, int j) {
    int own = weight.applyAsInt(i, j);
    return own == 0 ? 0 : own + best[i + 1][j + 1];
  }

  private int[] read() {
    int[] pairs = new int[wanted];
    Arrays.fill(pairs, -1);
    int i = 0;
    int j = 0;
    while (i < wanted && j < found) {
      if (best[i][j] > 0 && best[i][j] == taken(i, j)) {
        pairs[i++] = j++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        i++;
      }
    }
    return pairs;
  }
}
