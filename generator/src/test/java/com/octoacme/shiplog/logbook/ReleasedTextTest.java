package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change in notes after their release without being an erratum. */
class ReleasedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] Deploy | - [x] Deploy",
        "- [ ] Deploy | - [x] Deploy - 2026-11-02 14:03 @anna, run 17",
        "- [ ] Deploy (if needed) | - [ ] Deploy (if needed) - n/a: no change",
        "- [ ] Deploy | - [x] Deploy (2026-11-02)",
        "## 1.0.0 | ## 1.0.0 [YANKED]",
        "Text | Text  "
      })
  void tellsTheSame(String before, String after) {
    assertThat(ReleasedText.of(after)).isEqualTo(ReleasedText.of(before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] Deploy | - [ ] Deploy twice",
        "- A fix | - Another fix",
        "- Due 2026-11-01 | - Due 2026-11-02",
        "Text | text"
      })
  void tellsSomethingElse(String before, String after) {
    assertThat(ReleasedText.of(after)).isNotEqualTo(ReleasedText.of(before));
  }

  @ParameterizedTest
  @CsvSource({
    "yanked: true",
    "rolled-back: INC-7",
    "- **Yanked**: data loss",
    "**Rolled back:** yes"
  })
  void aLineThatTakesTheReleaseBackIsLeftOut(String line) {
    assertThat(ReleasedText.of("# 1.0.0\n" + line + "\n")).isEqualTo(ReleasedText.of("# 1.0.0\n"));
  }
}
