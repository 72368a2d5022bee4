package com.octoacme.shiplog.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
  @Test
  void encodesAsJavaDoesHoweverATextIsCutInPieces() {
    Random random = new Random(11);
    String letters = "aZ<\u00E9\u07FF\u0800\u2192\uD83D\uDE80\uDC00\uD800\uFFFF";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(20), 0, letters.length())
          .forEach(i -> text.append(letters.charAt(i)));

      assertThat(written(text.toString(), random))
          .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] written(String text, Random random) {
    Utf8Writer writer = new Utf8Writer(1);
    for (int from = 0; from < text.length(); ) {
      int count = 1 + random.nextInt(text.length() - from);
      switch (random.nextInt(3)) {
        case 0 -> writer.write(text, from, count);
        case 1 -> writer.write(text.toCharArray(), from, count);
        default -> text.substring(from, from + count).chars().forEach(writer::write);
      }
      from += count;
    }
    return writer.bytes();
  }

  @Test
  void growsWithWhatIsWritten() {
    Utf8Writer writer = new Utf8Writer(4);

    writer.write("\u20AC".repeat(10_000), 0, 10_000);

    assertThat(writer.bytes()).hasSize(30_000);
  }
}
