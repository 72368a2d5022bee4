package com.octoacme.shiplog.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartnersTest {
  @Test
  void pairsWhatBothHaveInOrder() {
    assertThat(Partners.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e"), 10))
        .containsExactly(0, -1, 2, 3);
  }

  @Test
  void findsAsMuchInCommonAsThereIs() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Integer> one = sequence(random);
      List<Integer> other = sequence(random);

      int[] partners = Partners.of(one, other, 100);

      int[] paired = Arrays.stream(partners).filter(index -> index >= 0).toArray();
      assertThat(paired).as("%s %s", one, other).hasSize(longestCommon(one, other)).isSorted();
      assertThat(paired).doesNotHaveDuplicates();
      IntStream.range(0, partners.length)
          .filter(i -> partners[i] >= 0)
          .forEach(i -> assertThat(one.get(i)).isEqualTo(other.get(partners[i])));
    }
  }

  @Test
  void takesTheMiddleAsReplacedBeyondTheMostEdits() {
    assertThat(Partners.of(List.of(0, 1, 2, 3, 4, 9), List.of(0, 4, 3, 2, 1, 9), 3))
        .containsExactly(0, -1, -1, -1, -1, 5);
  }

  @Test
  void hasNoPartnersForNothing() {
    assertThat(Partners.of(List.of(), List.of(1), 9)).isEmpty();
    assertThat(Partners.of(List.of(1), List.of(), 9)).containsExactly(-1);
  }

  private static List<Integer> sequence(Random random) {
    return random.ints(random.nextInt(12), 0, 4).boxed().toList();
  }

  private static int longestCommon(List<Integer> one, List<Integer> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        longest[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.size()][other.size()];
  }
}
