package com.octoacme.shiplog.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  private static Limits limits(String text) {
    return new ConfigurationReader("shiplog.yaml", Set.of()).read(text).limits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "seconds: 1 => 524288",
        "seconds: 2 => 1048576",
        "seconds: 9 => 1048576",
        "file: 8MiB => 8388608",
        "file: 8MiB, seconds: 3 => 1572864",
        "file: 8MiB, seconds: 2147483647 => 8388608",
        "file: 10KiB, seconds: 3 => 10240"
      })
  void theSmallerOfTimeAndSizeHolds(String limits, long bytes) {
    assertThat(limits("limits: { " + limits + " }").file()).isEqualTo(bytes);
  }

  @Test
  void theStandardTimeIsEnoughForTheStandardFile() {
    assertThat(Limits.DEFAULT.within(Limits.DEFAULT.seconds())).isEqualTo(Limits.DEFAULT);
  }
}
