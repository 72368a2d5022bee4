package com.octoacme.shiplog.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.template.ActionItemText.Due;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionItemReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- [ ] Add a test - Owner: Ines Roth - Due: 2026-12-01 | Add a test | Ines Roth | 2026-12-01",
        "- [x] Add a test (owner Ines, due 2026-12-01) | Add a test | Ines | 2026-12-01",
        "- Add a test @ines by Friday | Add a test | @ines | -",
        "- Add a test; due: next week | Add a test | - | next week",
        "- Add a test. Owner: Platform team. | Add a test. | Platform team | -",
        "- Mail ops@example.com | Mail ops@example.com | - | -",
        "1. Add a test - Owner: | Add a test | - | -",
        "- Decide who is the owner of the cache | Decide who is the owner of the cache | - | -",
        "- Pay what is due to the vendor | Pay what is due to the vendor | - | -",
        "- Add a test, due 2026-12-01 | Add a test | - | 2026-12-01"
      })
  void readsOwnerAndDueDateOfAnItem(String item, String text, String owner, String due) {
    ActionItemText read = read(item).get(0);

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.owner().orElse(null)).isEqualTo(owner);
    assertThat(read.due().map(Due::text).orElse(null)).isEqualTo(due);
  }

  @Test
  void readsATableByItsHeader() {
    List<ActionItemText> items =
        read(
            """
            | # | Action | Who | ETA | Status |
            | - | --- | --- | --- | --- |
            | 1 | Add a test | Ines | 2026-12-01 | Done |
            | 2 | Write it down | | | open |
            """);

    assertThat(items)
        .extracting(ActionItemText::text)
        .containsExactly("Add a test", "Write it down");
    assertThat(items.get(0).owner()).hasValue("Ines");
    assertThat(items.get(0).isDone()).isTrue();
    assertThat(items.get(1).owner()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] Add a test | false | false",
        "- [x] Add a test | true | false",
        "- [-] Add a test | false | true",
        "- Add a test - won't do: too dear | false | true",
        "- Add a test (done) | true | false"
      })
  void readsTheState(String item, boolean done, boolean dropped) {
    ActionItemText read = read(item).get(0);

    assertThat(read.isDone()).isEqualTo(done);
    assertThat(read.isDropped()).isEqualTo(dropped);
  }

  @Test
  void bulletsBelowATaskExplainIt() {
    assertThat(read("- [ ] Add a test\n  - first here\n  - then there\n- [ ] Write it down\n"))
        .hasSize(2);
  }

  @Test
  void bulletsBelowAPlainBulletAreItemsForNothingTellsThemApart() {
    assertThat(read("- Improve tests\n  - Add one here\n  - Add one there\n- Write it down\n"))
        .hasSize(4);
  }

  @Test
  void aNameWithWhatItDoesIsAnOwner() {
    assertThat(read("- Discuss the parts (Ines calls for a meeting)\n").get(0).owner())
        .contains("Ines");
    assertThat(read("- Write alerts (Docker images etc)\n").get(0).owner()).isEmpty();
  }

  @Test
  void whatIsStruckOutWillNotBeDoneUnlessItIsDone() {
    assertThat(read("- ~~Add a test~~\n").get(0).isDropped()).isTrue();
    assertThat(read("- [x] ~~Add a test~~\n").get(0).isDropped()).isFalse();
    assertThat(read("- **Add** a ~~small~~ test\n").get(0).isDropped()).isFalse();
  }

  @Test
  void theReasonFollowsTheWords() {
    assertThat(read("- [-] Add a test - won't do: too dear\n").get(0).reason())
        .contains("too dear");
    assertThat(read("- [-] Add a test\n").get(0).reason()).isEmpty();
  }

  private static List<ActionItemText> read(String markdown) {
    Document document = TestLogbook.document("incidents/a.md", "# A\n\n" + markdown + "\n");
    return ActionItemReader.read(document, document.sections().get(0).blocks());
  }
}
