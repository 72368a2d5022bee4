package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
  private static final List<String> LEVELS = List.of("Critical", "High", "Medium", "Low");

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, acb, 1",
    "abc, ab, 1",
    "abc, xabc, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void countsSlips(String one, String other, int slips) {
    assertThat(EditDistance.between(one, other, 10)).isEqualTo(slips);
    assertThat(EditDistance.between(other, one, 10)).isEqualTo(slips);
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(EditDistance.between("abcdef", "uvwxyz", 2)).isEqualTo(3);
    assertThat(EditDistance.between("a".repeat(100_000), "b".repeat(100_000), 2)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"Criticl, Critical", "hgih, High", "medium , Medium", "lwo, Low"})
  void findsWhatWasMeant(String word, String meant) {
    assertThat(EditDistance.nearest(word, LEVELS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"unknown", "x", "''", "hi"})
  void findsNothingForOtherWords(String word) {
    assertThat(EditDistance.nearest(word, LEVELS)).isEmpty();
  }

  @Test
  void prefersTheFirstOfEquallyNearOnes() {
    assertThat(EditDistance.nearest("cat", List.of("bat", "hat"))).contains("bat");
  }
}
