package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.SetupException;
import org.junit.jupiter.api.Test;

class BreakdownTest {
  @Test
  void tellsMessagePlaceAndRemedyOfABrokenSetUp() {
    SetupException failure =
        new SetupException("there is no kind \"foo\"", "shiplog.kind", "Write release.");

    assertThat(Breakdown.describe(failure))
        .isEqualTo("there is no kind \"foo\"\n  at: shiplog.kind\n  to do: Write release.");
  }

  @Test
  void makesUntrustedPartsPrintable() {
    SetupException failure =
        new SetupException("no \u001B[31m\nfile", "a\u0007.md:1", "##[add-mask] it");

    assertThat(Breakdown.describe(failure))
        .isEqualTo("no \\x1B[31m\\nfile\n  at: a\\x07.md:1\n  to do: #\\#[add-mask] it");
  }

  @Test
  void tellsAMistakeOfOurOwnWithItsOriginAndWhereToReportIt() {
    RuntimeException failure = new IllegalStateException("two\nlines");
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("com.example.A", "read", "A.java", 7)});

    assertThat(Breakdown.describe(failure))
        .startsWith("Shiplog failed inside: java.lang.IllegalStateException: two\\nlines\n")
        .contains("at: com.example.A.read(A.java:7)\n")
        .contains("https://github.com/octoacme/shiplog/issues");
  }

  @Test
  void copesWithAMistakeThatHasNoTrace() {
    RuntimeException failure = new IllegalStateException("gone");
    failure.setStackTrace(new StackTraceElement[0]);

    assertThat(Breakdown.describe(failure)).contains("at: an unknown place");
  }
}
