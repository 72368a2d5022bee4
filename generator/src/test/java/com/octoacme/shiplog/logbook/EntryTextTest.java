package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryTextTest {
  @TempDir Path folder;

  private String summary(String notes) {
    try (GitFixture git = GitFixture.create(folder)) {
      git.commit("Write the notes").file("content/releases/1.0.0.md", notes).done();
      try (Repository repository = git.open()) {
        return new EntryText(LogbookFixture.read(repository, "2026-11-30").entries().get(0))
            .summary();
      }
    }
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
