package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The releases of a file, in the forms in which people write them. */
class VersionSectionsTest {
  private static List<String> names(String text) {
    return List.copyOf(VersionSections.of(text).keySet());
  }

  private static String section(String text, String name) {
    return Objects.requireNonNull(VersionSections.of(text).get(name), name).of(text);
  }

  @Test
  void keepAChangelogIsTakenApart() {
    String text =
        """
        # Changelog

        ## [Unreleased]

        - Soon

        ## [1.1.0] - 2026-02-01 [YANKED]

        ### Added

        - Log4j 2.17.1

        ## [1.0.0] - 2026-01-01

        - First

        [Unreleased]: https://example.test/compare/v1.1.0...HEAD
        """;

    assertThat(names(text)).containsExactly("unreleased", "1.1.0", "1.0.0");
    assertThat(section(text, "1.1.0"))
        .startsWith("## [1.1.0] - 2026-02-01 [YANKED]\n")
        .endsWith("- Log4j 2.17.1\n\n");
  }

  @Test
  void manyFormsOfHeadingsAreKnown() {
    String text =
        """
        # v3.0.0 (2026-03-01)
        # 2.0.0-rc.1
        # [1.9.0](https://example.test/1.9.0) (2026-02-01)
        ## 1.8.1 / 2026-01-02
        1.8.0 on 2026-01-01
        ===================
        # 1.7.0.Final
        """;

    assertThat(names(text))
        .containsExactly("3.0.0", "2.0.0-rc.1", "1.9.0", "1.8.1", "1.8.0", "1.7.0.Final");
  }

  @Test
  void aNameBeforeTheVersionIsLetPassWhereAllReleasesStand() {
    assertThat(names("# Releases\n## Release 1.1.0\n### Based on Core 2.0.0\n## Version 1.0.0\n"))
        .containsExactly("1.1.0", "1.0.0");
  }

  @Test
  void headingsInsideAreNoReleases() {
    String text =
        """
        ## 1.1.0

        ### 2.0 compatibility

        ### Update of parser 4.5.6

        ```
        ## 9.9.9
        ```

        <!--
        ## 8.8.8
        -->
        """;

    assertThat(names(text)).containsExactly("1.1.0");
  }

  @Test
  void aHigherHeadingEndsTheLastRelease() {
    String text = "## 1.0.0\n\nFirst\n\n# Licence\n\nFree\n";

    assertThat(section(text, "1.0.0")).isEqualTo("## 1.0.0\n\nFirst\n\n");
  }

  @Test
  void aFileWithoutVersionsHasNoParts() {
    assertThat(names("# News\n\n## In spring\n\nText of 1.0.0\n")).isEmpty();
  }
}
