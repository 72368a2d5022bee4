package com.octoacme.shiplog.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tags, by the pattern that is known without a setting. */
class TagNameReaderTest {
  private final TagNameReader names = new TagNameReader(Configuration.DEFAULT_TAG_PATTERN);

  @ParameterizedTest
  @CsvSource({
    "v1.2.3, '', 1.2.3",
    "1.2.3, '', 1.2.3",
    "7, '', 7",
    "1.2.3.4, '', 1.2.3.4",
    "v2.0.0-rc.1, '', 2.0.0-rc.1",
    "artifact-1.2.3, artifact, 1.2.3",
    "my-long-artifact-1.2.3-beta, my-long-artifact, 1.2.3-beta",
    "module/v1.2.3, module, 1.2.3",
    "a/b/v1.2.3, a/b, 1.2.3",
    "rel_1.2, rel, 1.2"
  })
  void theWholeNameIsALineAndAVersion(String name, String line, String version) {
    VersionName found = names.find(name).orElseThrow();

    assertThat(found.line()).isEqualTo(line);
    assertThat(found.version().text()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "v1.x", "nightly-build", "v", "1.2.3 final", "release"})
  void aNameWithoutAVersionIsLeftOut(String name) {
    assertThat(names.find(name)).isEmpty();
  }

  @Test
  void aPatternOfOnesOwnNeedsNoLine() {
    TagNameReader own = new TagNameReader("build-(?P<version>\\d+)");

    assertThat(own.find("build-12").orElseThrow().line()).isEmpty();
    assertThat(own.find("v1.2.3")).isEmpty();
  }
}
