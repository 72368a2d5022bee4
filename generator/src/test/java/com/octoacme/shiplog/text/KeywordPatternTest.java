package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordPatternTest {
  private static final String FORM = "(?i)\\b(?:lazy|forgot to (\\w+)|for)\\b";
  private static final KeywordPattern PATTERN =
      KeywordPattern.of(List.of("lazy", "forgot to", "for"), FORM);

  @Test
  void findsEachMatchWhereItsWordBegins() {
    assertThat(PATTERN.findAll("Lazy, and she FORGOT to test it for us"))
        .extracting(MatchResult::group)
        .containsExactly("Lazy", "FORGOT to test", "for");
  }

  @Test
  void looksAtWhatStandsBeforeAWord() {
    assertThat(PATTERN.isIn("therefore")).isFalse();
    assertThat(PATTERN.find("x for y").map(MatchResult::start)).contains(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing of it", "laz", "forgotten"})
  void findsNothingInOtherTexts(String text) {
    assertThat(PATTERN.findAll(text)).isEmpty();
    assertThat(PATTERN.isIn(text)).isFalse();
  }

  @Test
  void findsWhatThePatternAloneFinds() {
    Random random = new Random(7);
    List<String> pieces = List.of("lazy", "forgot", " ", "to ", "for", "test", "É", "-", "FOR ");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(PATTERN.findAll(text.toString()).stream().map(MatchResult::group).toList())
          .as(text.toString())
          .isEqualTo(
              Pattern.compile(FORM).matcher(text).results().map(MatchResult::group).toList());
    }
  }
}
