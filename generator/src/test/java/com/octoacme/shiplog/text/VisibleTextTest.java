package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain\twords\r\n",
        "Zürich, café, Việt Nam",
        "шлюз, שלום\u200f, สวัสดี",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "<b>&amp;</b>"
      })
  void leavesWhatPeopleWrite(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0001b, a\uFFFDb",
    "a\u009Bb, a\uFFFDb",
    "a\uD800b, a\uFFFDb",
    "a\uFFFEb, a\uFFFDb",
    "a\u202Eb, aU+202Eb",
    "a\u2069b, aU+2069b"
  })
  void showsWhatActsOnAReader(String text, String shown) {
    assertThat(VisibleText.of(text)).isEqualTo(shown);
    assertThat(VisibleText.of(shown)).isEqualTo(shown);
  }

  @Test
  void keepsAsManyMarksOnALetterAsAnyScriptHas() {
    String marks = "\u0301".repeat(VisibleText.MARKS);

    assertThat(VisibleText.of("a" + marks + "b" + marks)).isEqualTo("a" + marks + "b" + marks);
    assertThat(VisibleText.of("a" + marks.repeat(60) + "b")).isEqualTo("a" + marks + "b");
  }

  @ParameterizedTest
  @CsvSource({
    "a\u00ADb, aU+00ADb",
    "a\u200Bb, aU+200Bb",
    "a\u202Eb, aU+202Eb",
    "a\u0001b, a\uFFFDb",
    "a\u200D\u200Cb\t, a\u200D\u200Cb\t"
  })
  void aTextThatIsComparedShowsWhatIsNotSeen(String text, String shown) {
    assertThat(VisibleText.ofCompared(text)).isEqualTo(shown);
  }
}
