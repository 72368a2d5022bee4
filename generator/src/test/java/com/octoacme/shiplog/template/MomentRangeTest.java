package com.octoacme.shiplog.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentRangeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02 14:05 → 15:10 UTC",
        "2026-11-02T14:05Z -> 2026-11-02T15:10Z",
        "14.05 – 15.10",
        "14:05 to 15:10 CET (65 minutes)",
        "2026-11-02 → 2026-11-03",
        "2026-11-02 14:05 - 2026-11-03 9:05.",
        "14:05 → ongoing"
      })
  void readsSpansAsPeopleWriteThem(String text) {
    assertThat(MomentRange.read(text))
        .hasValueSatisfying(range -> assertThat(range.isReversed()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "54 minutes",
        "14:05",
        "soon → later",
        "2026-13-45 → 2026-12-01",
        "25:00 → 26:00",
        ""
      })
  void refusesWhatIsNoSpan(String text) {
    assertThat(MomentRange.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02 14:05 → 13:10",
        "2026-11-02 14:05 → 2026-11-01 15:10",
        "2026-11-02 → 2026-11-01",
        "23:05 → 00:10"
      })
  void seesThatTheEndIsBeforeTheStart(String text) {
    assertThat(MomentRange.read(text))
        .hasValueSatisfying(range -> assertThat(range.isReversed()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-02 14:05 CET → 2026-11-02 13:30 UTC"})
  void doesNotCompareAcrossZones(String text) {
    assertThat(MomentRange.read(text))
        .hasValueSatisfying(range -> assertThat(range.isReversed()).isFalse());
  }
}
