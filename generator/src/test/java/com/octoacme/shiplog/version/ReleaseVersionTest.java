package com.octoacme.shiplog.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, in the order in which they are released. */
class ReleaseVersionTest {
  private static ReleaseVersion version(String text) {
    return ReleaseVersion.find(text).orElseThrow();
  }

  @Test
  void numbersCompareAsNumbersAndPreReleasesComeBeforeTheirFinal() {
    List<String> inOrder =
        List.of(
            "0.9",
            "0.10",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.2",
            "1.0.0-alpha.10",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.0.1",
            "1.0.1",
            "2.0.0.M1",
            "2.0.0.Final",
            "10.0");

    List<ReleaseVersion> shuffled =
        Stream.of(
                "1.0.0",
                "10.0",
                "1.0.0-rc.1",
                "0.10",
                "1.0.0-alpha.10",
                "2.0.0.Final",
                "1.0.0-alpha.beta",
                "1.0.1",
                "1.0.0-alpha",
                "2.0.0.M1",
                "1.0.0-beta",
                "0.9",
                "1.0.0.1",
                "1.0.0-alpha.2",
                "1.0.0-alpha.1")
            .map(ReleaseVersionTest::version)
            .sorted()
            .toList();

    assertThat(shuffled).extracting(ReleaseVersion::text).isEqualTo(inOrder);
  }

  @Test
  void zerosAtTheEndAndBuildMetadataDoNotOrder() {
    assertThat(version("1.2")).isEqualByComparingTo(version("1.2.0"));
    assertThat(version("1.2.0+build.7")).isEqualByComparingTo(version("1.2.0"));
  }

  @Test
  void aWordForFinalMakesNoPreRelease() {
    assertThat(version("4.1.0.Final").isPreRelease()).isFalse();
    assertThat(version("4.1.0.CR1").isPreRelease()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v", "latest", "1.x", "one.two", "1..2", "1.2.", "-1.0", "1.0.0-"})
  void whatIsNoVersionIsNotRead(String text) {
    assertThat(ReleaseVersion.find(text)).isEmpty();
  }
}
