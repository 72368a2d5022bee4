package com.octoacme.shiplog.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
  private static SecretMask of(String... secrets) {
    String text = String.join(" ", secrets);
    List<Secret> places =
        Stream.of(secrets)
            .map(secret -> text.indexOf(secret))
            .map(start -> new Span(start, start + lengthOfWord(text, start)))
            .map(span -> new Secret("token", span))
            .toList();
    return SecretMask.of(places, text);
  }

  private static int lengthOfWord(String text, int start) {
    int end = text.indexOf(' ', start);
    return (end < 0 ? text.length() : end) - start;
  }

  @Test
  void showsTheBeginningOfEachSecretWhereverItStands() {
    SecretMask mask = of("abcdefghij", "0123456789");

    assertThat(mask.masked("is \"abcdefghij\", not 0123456789abcdefghij"))
        .isEqualTo("is \"abcd\u2026\", not 0123\u2026abcd\u2026");
  }

  @Test
  void theLongestSecretCounts() {
    assertThat(of("abcdefghij", "abcdefghijklmn").masked("abcdefghijklmnop"))
        .isEqualTo("abcd\u2026op");
  }

  @Test
  void leavesAllElseAsItIs() {
    assertThat(of("abcdefghij").masked("abcdefghi \ud83d\ude00 j"))
        .isEqualTo("abcdefghi \ud83d\ude00 j");
    assertThat(of().masked("words")).isEqualTo("words");
  }
}
