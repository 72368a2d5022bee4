package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineIndexTest {
  @Test
  void endsALineAtEachOfTheThreeLineEnds() {
    LineIndex lines = LineIndex.of("a\nbc\r\nd\re");

    assertThat(lines.lineCount()).isEqualTo(4);
    assertThat(lines.line(2)).isEqualTo("bc");
    assertThat(lines.positionOf(8)).isEqualTo(new Position(4, 1));
    assertThat(lines.startOf(3)).isEqualTo(6);
  }

  @Test
  void hasOneLineWithoutALineEndAndOneMoreBehindTheLast() {
    assertThat(LineIndex.of("").lineCount()).isEqualTo(1);
    assertThat(LineIndex.of("a\n").lineCount()).isEqualTo(2);
    assertThat(LineIndex.of("a\r").positionOf(2)).isEqualTo(new Position(2, 1));
  }

  @Test
  void countsLinesAsJavaDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(90), 0, 4).forEach(i -> text.append("x\n\r\u2192".charAt(i)));
      // Java knows no empty last line.
      String ended = text.append('x').toString();

      LineIndex lines = LineIndex.of(ended);

      assertThat(IntStream.rangeClosed(1, lines.lineCount()).mapToObj(lines::line))
          .containsExactlyElementsOf(ended.lines().toList());
    }
  }
}
