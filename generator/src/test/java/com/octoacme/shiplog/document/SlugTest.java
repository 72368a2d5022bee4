package com.octoacme.shiplog.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Cache stampede, cache-stampede",
    "'  Caf\u00E9 & Bar! ', cafe-bar",
    "v1.2.3, v1-2-3",
    "a__b--c, a-b-c",
    "\uFB01ne, fine",
    "../../etc/passwd, etc-passwd",
    "%2e%2e, 2e-2e"
  })
  void makesAddressesOfAsciiWords(String text, String slug) {
    assertThat(Slug.ofAddress(text)).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83C\uDF89", "\u00C6", "...", "", " "})
  void hasNoAddressWhereNothingIsLeft(String text) {
    assertThat(Slug.ofAddress(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Root Cause, root-cause",
    "Foo & Bar, foo--bar",
    "What happened?, what-happened",
    "Caf\u00E9, cafe",
    "\u539F\u56E0, \u539F\u56E0",
    "__proto__, __proto__"
  })
  void makesAnchorsAsGitHubDoes(String heading, String anchor) {
    assertThat(Slug.ofHeading(heading)).contains(anchor);
  }
}
