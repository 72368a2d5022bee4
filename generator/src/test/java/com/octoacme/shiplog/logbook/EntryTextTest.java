package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {
  @TempDir Path folder;

  private EntryText text(String notes) {
    try (GitFixture git = GitFixture.create(folder)) {
      git.commit("Write the notes").file("content/releases/1.0.0.md", notes).done();
      try (Repository repository = git.open()) {
        return new EntryText(LogbookFixture.read(repository, "2026-11-30").entries().get(0));
      }
    }
  }

  private String summary(String notes) {
    return text(notes).summary();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 1.0.0\n\n- **Fixed in**: 1.0.1",
        "# 1.0.0\n\n| FIXED in | 1.0.1 |\n|---|---|",
        "---\nfixed-in: 1.0.1\n---\n# 1.0.0"
      })
  void aFieldMayBeThereWhereTheWordsOfItsNameAre(String notes) {
    EntryText text = text(notes);

    assertThat(text.mayHave("Caused by", "Fixed in")).isTrue();
    assertThat(text.mayHave("Caused by")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ncomponents: [cart, search]\n---\n# 1.0.0\n\n- **Components**: other",
        "---\nComponents:\n  - cart\n  - search\n---\n# 1.0.0"
      })
  void aListInTheFrontMatterIsAValueAsOneInTheTextIs(String notes) {
    EntryText text = text(notes);

    assertThat(text.find("components")).contains("cart\nsearch");
    assertThat(text.fields("components").findFirst().map(Field::value)).contains("cart\nsearch");
  }

  @Test
  void aNameInOtherLettersMayBeAnywhere() {
    assertThat(text("# 1.0.0\n\nText.").mayHave("Исправлено")).isTrue();
  }

  @Test
  void theSummaryIsTheFirstTextOfTheSectionOfThatName() {
    assertThat(
            summary(
                "# 1.0.0\n\n- **Type**: Major\n\n## Summary\n\nAll new.\n\n## Changes\n\nMuch."))
        .isEqualTo("All new.");
  }

  @Test
  void aSentenceWithAColonInThatSectionIsNoField() {
    assertThat(summary("# 1.0.0\n\n## Summary\n\nIt is whole: all parts.\n\n## Steps\n\nNone."))
        .isEqualTo("It is whole: all parts.");
  }

  @Test
  void withoutSuchASectionItIsTheFirstParagraphThatIsNoField() {
    assertThat(summary("# 1.0.0\n\n- **Type**: Major\n\nType: Major\n\n## Changes\n\nMuch."))
        .isEqualTo("Much.");
  }

  @Test
  void aLongOneIsCutBetweenWords() {
    assertThat(summary("# 1.0.0\n\n## Summary\n\n" + "seven words of a long text ".repeat(20)))
        .hasSizeLessThanOrEqualTo(202)
        .endsWith(" …")
        .startsWith("seven words");
  }
}
