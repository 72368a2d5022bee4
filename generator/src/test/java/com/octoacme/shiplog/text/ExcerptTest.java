package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "' one\n two ', one two",
    "exactly ten, exactly ten",
    "one word more than ten, one word …",
    "donaudampfschifffahrt, donaudampfs…",
    "a donaudampfschifffahrt, a donaudamp…"
  })
  void isOneLineThatEndsWithAWordWhereItCan(String text, String excerpt) {
    assertThat(Excerpt.of(text, 11)).isEqualTo(excerpt);
  }

  @Test
  void cutsNoCharacterInTwoWhereNoSpaceIs() {
    assertThat(Excerpt.of("障".repeat(30), 11)).isEqualTo("障".repeat(11) + "…");
    assertThat(Excerpt.of("\uD83D\uDEA2".repeat(30), 11)).isEqualTo("\uD83D\uDEA2".repeat(5) + "…");
  }
}
