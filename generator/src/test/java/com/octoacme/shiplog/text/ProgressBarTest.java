package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(out, false, StandardCharsets.UTF_8));

  private String told() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "|");
  }

  @Test
  void writesOverItself() {
    bar.show(100, 300, "pages");
    bar.show(300, 300, "pages");

    assertThat(told())
        .isEqualTo(
            "|[##########....................] 100 of 300 pages"
                + "|[##############################] 300 of 300 pages");
  }

  @Test
  void neverGoesBack() {
    bar.show(200, 300, "pages");
    bar.show(100, 300, "pages");

    assertThat(told()).doesNotContain("100 of");
  }

  @Test
  void isTakenAwayOnce() {
    bar.clear();
    bar.show(0, 0, "pages");
    bar.clear();
    bar.clear();

    assertThat(told()).isEqualTo("|[..............................] 0 of 0 pages|");
  }
}
