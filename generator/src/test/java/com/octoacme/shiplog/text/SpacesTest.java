package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpacesTest {
  @Test
  void makesOneSpaceOfManyAndOfLineEnds() {
    assertThat(Spaces.single("a  b\r\n\tc")).isEqualTo("a b c");
    assertThat(Spaces.single(" a ")).isEqualTo(" a ");
    assertThat(Spaces.single("\n\n")).isEqualTo(" ");
    assertThat(Spaces.single("")).isEmpty();
  }

  @Test
  void keepsATextThatHasOnlySingleSpaces() {
    String text = "one two \u2192 three";

    assertThat(Spaces.single(text)).isSameAs(text);
  }

  @Test
  void doesWhatThePatternDoesThatItStandsFor() {
    Random random = new Random(5);
    String letters = "ab \t\n\u000B\f\r\u00A0\u2003\u001C";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(12), 0, letters.length())
          .forEach(i -> text.append(letters.charAt(i)));

      assertThat(Spaces.single(text.toString())).isEqualTo(text.toString().replaceAll("\\s+", " "));
    }
  }
}
