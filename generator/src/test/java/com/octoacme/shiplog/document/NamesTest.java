package com.octoacme.shiplog.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Root Cause | root cause",
        "  ROOT   cause: | root cause",
        "3. Root Cause | root cause",
        "1.2 Root Cause | root cause",
        "iv) Root Cause | root cause",
        "\uD83D\uDD25 Root Cause \uD83D\uDD25 | root cause",
        ":fire: Root Cause | root cause",
        "[Root Cause](https://example.org/rca) | root cause",
        "Root Cause (if any) | root cause",
        "Root Cause (Optional): | root cause",
        "Root Cause... | root cause",
        "Migration steps ( if  needed ) | migration steps",
        "5 Whys | 5 whys",
        "What\u2019s next? | what's next",
        "Release name / number | release name / number",
        "\uD83D\uDD25 | \uD83D\uDD25",
        "C# clients | c# clients"
      })
  void reducesNamesToWhatCounts(String name, String reduced) {
    assertThat(Names.normalize(name)).isEqualTo(reduced);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deploy to production | deploy to production",
        "Deploy to production (automated pipeline preferred) | deploy to production",
        "Deploy to production - 2026-11-02 14:03 @anna, run URL | deploy to production",
        "Deploy to production 2026-11-02 @anna | deploy to production",
        "Deploy to production https://ci.example.org/1 | deploy to production",
        "Run post-deploy verifications | run post-deploy verifications",
        "Backup or snapshot \u2013 n/a: no data | backup or snapshot"
      })
  void ignoresNotesOfTasks(String text, String reduced) {
    assertThat(Names.normalizeTask(text)).isEqualTo(reduced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Steps (if any)", "Steps (OPTIONAL)", "Steps (if  needed):", "(if applicable) x"})
  void seesOptionalMarkers(String name) {
    assertThat(Names.isOptional(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Optional steps", "Steps (in any order)", "Steps"})
  void seesNoMarkerInOtherWords(String name) {
    assertThat(Names.isOptional(name)).isFalse();
  }

  @Test
  void isTheSameInTurkey() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Names.normalize("TITLE (IF ANY)")).isEqualTo("title");
      assertThat(Slug.ofAddress("TITLE I")).contains("title-i");
    } finally {
      Locale.setDefault(before);
    }
  }
}
