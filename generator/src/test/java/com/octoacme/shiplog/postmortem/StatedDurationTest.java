package com.octoacme.shiplog.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDurationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54 minutes | 54",
        "1 minutes | 1",
        "0 minutes | 0",
        "19 hours 43 minutes. | 1183",
        "11 Days | 15840",
        "35h 36m | 2136",
        "279 minutes [^3] | 279",
        "about 2 hours (until the cache was warm) | 120",
        "1.5 h | 90",
        "1 day, 2 hours and 5 min | 1565",
        "1:05 h | 65",
        "2 weeks | 20160"
      })
  void isReadAsPeopleWriteIt(String text, long minutes) {
    assertThat(StatedDuration.read(text)).contains(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "?", "n/a: it was never noticed", "unknown", "-"})
  void mayBeUnknown(String text) {
    assertThat(StatedDuration.isUnknown(text)).isTrue();
    assertThat(StatedDuration.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a good while", "54", "54 minutes or so", "5 mins 3", "minutes"})
  void isNotGuessed(String text) {
    assertThat(StatedDuration.read(text)).isEmpty();
    assertThat(StatedDuration.isUnknown(text)).isFalse();
  }

  @Test
  void isReadInTimeThatDoesNotGrowWithNonsense() {
    assertThat(StatedDuration.read("1 minute ".repeat(100_000))).isEmpty();
    assertThat(StatedDuration.read("(".repeat(100_000))).isEmpty();
  }
}
