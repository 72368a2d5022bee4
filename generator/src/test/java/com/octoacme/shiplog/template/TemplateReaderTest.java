package com.octoacme.shiplog.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.template.ContentSchema.TaskSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {
  @Test
  void theFirstHeadingIsTheTitleIfNoOtherIsAsHigh() {
    Schema schema = schema("# Incident Title\n\n## Summary\n\n## Timeline\n");

    assertThat(schema.title().orElseThrow().text()).isEqualTo("Incident Title");
    assertThat(names(schema)).containsExactly("Summary", "Timeline");
  }

  @Test
  void theFirstHeadingIsTheTitleIfItHoldsAPlaceholder() {
    Schema schema = schema("## Incident: [Title]\n\n### Timeline\n\n## Stats\n");

    assertThat(schema.title().orElseThrow().level()).isEqualTo(2);
    assertThat(names(schema)).containsExactly("Timeline", "Stats");
  }

  @Test
  void withoutSuchAHeadingThereIsNoTitle() {
    Schema schema = schema("## Summary\n\n## Timeline\n");

    assertThat(schema.title()).isEmpty();
    assertThat(names(schema)).containsExactly("Summary", "Timeline");
  }

  @Test
  void headingsInCodeAndQuotesAreNoSections() {
    Schema schema = schema("# T\n\n## A\n\n```\n## B\n```\n\n> ## C\n");

    assertThat(names(schema)).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Migration steps (if any)",
        "## Migration steps (optional)",
        "## Migration steps (if needed)",
        "## Migration steps (if applicable)",
        "## Migration steps <!-- optional -->",
        "## Migration steps\n\n<!-- optional -->"
      })
  void aMarkedSectionIsOptionalAndTheMarkerIsNotItsName(String heading) {
    SectionSchema section = schema("# T\n\n" + heading + "\n\ntext\n").sections().get(0);

    assertThat(section.optional()).isTrue();
    assertThat(section.name()).isEqualTo("Migration steps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\n\n- **Severity**: High",
        "# T\n\n- **Severity:** High",
        "# T\n\n- Severity: High",
        "# T\n\n**Severity:** High",
        "# T\n\n| Field | Value |\n| --- | --- |\n| Severity | High |"
      })
  void aFieldHasManyForms(String template) {
    assertThat(schema(template).fields())
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.name()).isEqualTo("Severity");
              assertThat(field.hint()).isEqualTo("High");
            });
  }

  @Test
  void aKeyOfTheFrontMatterIsAField() {
    Schema schema = schema("---\nseverity: Critical / High\n---\n\n# T\n");

    assertThat(schema.frontMatter())
        .singleElement()
        .satisfies(field -> assertThat(field.type()).isInstanceOf(ValueType.OneOf.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YYYY-MM-DD | Date",
        "[YYYY-MM-DD] | Date",
        "20xx-MM-DD | Date",
        "Critical / High / Medium / Low | OneOf",
        "Yes / No | OneOf",
        "Start time → Resolution time | Range",
        "Start -> End | Range",
        "YYYY-MM-DD HH:MM to YYYY-MM-DD HH:MM | Range",
        "Number of users affected, key functionality impacted | Text",
        "What to do / whom to ask when nobody of the team answers | Text",
        "XXX | Text"
      })
  void aHintTellsTheTypeOfAValue(String hint, String type) {
    FieldSchema field = schema("# T\n\n- Name: " + hint + "\n").fields().get(0);

    assertThat(field.type().getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void aFieldWithoutAHintIsRequiredText() {
    FieldSchema field = schema("# T\n\n- Summary:\n").fields().get(0);

    assertThat(field.hint()).isEmpty();
    assertThat(field.optional()).isFalse();
  }

  @Test
  void aCommentNamesTheWordsOrTheFormOfAValue() {
    List<FieldSchema> fields =
        schema(
                """
                # T

                - State: open <!-- one-of: open | closed -->
                - Ticket (optional): INC-1 <!-- pattern: INC-\\d+ -->
                """)
            .fields();

    assertThat(fields.get(0).type()).isEqualTo(new ValueType.OneOf(List.of("open", "closed")));
    assertThat(fields.get(1).type()).hasToString("Matching[pattern=INC-\\d+]");
    assertThat(fields.get(1).name()).isEqualTo("Ticket");
    assertThat(fields.get(1).optional()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- [ ] [Action] - Owner: [Name] - Due: [Date] | true | true",
        "- [ ] [Action] (owner: [Name]) | true | false",
        "- [ ] [Action] | false | false",
        "- [Action] - Owner: [Name] - Due: [Date] | true | true"
      })
  void anItemWithPlaceholdersAsksForActionItems(String item, boolean owner, boolean due) {
    ContentSchema content = schema("# T\n\n## Action Items\n\n" + item).sections().get(0).content();

    assertThat(content.actionItems())
        .hasValueSatisfying(
            wanted -> {
              assertThat(wanted.owner()).isEqualTo(owner);
              assertThat(wanted.due()).isEqualTo(due);
            });
    assertThat(content.tasks()).isEmpty();
  }

  @Test
  void aTableOfActionsAsksForActionItems() {
    ContentSchema content =
        schema("# T\n\n## Actions\n\n| Action | Owner | ETA |\n| --- | --- | --- |\n| | | |\n")
            .sections()
            .get(0)
            .content();

    assertThat(content.actionItems())
        .hasValueSatisfying(wanted -> assertThat(wanted.due()).isTrue());
  }

  @Test
  void aTaskWithoutPlaceholdersIsAskedForWithItsPhase() {
    List<TaskSchema> tasks =
        schema(
                """
                # T

                ## Deployment Checklist

                <!-- phase: before-tag -->

                - [ ] Backup or snapshot (if applicable)
                - [ ] Deploy to staging and run smoke tests

                <!-- phase: after-tag -->

                - [ ] Announce release to stakeholders
                - [ ] Order cake <!-- optional -->
                """)
            .sections()
            .get(0)
            .content()
            .tasks();

    assertThat(tasks)
        .extracting(TaskSchema::text)
        .containsExactly(
            "Backup or snapshot",
            "Deploy to staging and run smoke tests",
            "Announce release to stakeholders",
            "Order cake");
    assertThat(tasks).extracting(TaskSchema::optional).containsExactly(true, false, false, true);
    assertThat(tasks)
        .extracting(TaskSchema::phase)
        .containsExactly(
            Optional.of("before-tag"),
            Optional.of("before-tag"),
            Optional.of("after-tag"),
            Optional.of("after-tag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Time]: Event description",
        "- [Time]: Resolution",
        "| Time | Event |\n| --- | --- |\n| 20xx-MM-DD HH:mm | Short event description |",
        "### HH:MM\n\nWhat happened"
      })
  void aTimelineHasManyForms(String content) {
    SectionSchema section = schema("# T\n\n## Timeline\n\n" + content).sections().get(0);

    assertThat(section.content().timeline()).isTrue();
    assertThat(section.content().fields()).isEmpty();
    assertThat(section.sections()).isEmpty();
  }

  @Test
  void aLabelledItemHasAnExample() {
    FieldSchema field =
        schema("# T\n\n## Factors\n\n- Technical: [e.g., Missing test coverage]\n")
            .sections()
            .get(0)
            .content()
            .fields()
            .get(0);

    assertThat(field.name()).isEqualTo("Technical");
    assertThat(field.hint()).isEqualTo("[e.g., Missing test coverage]");
  }

  @Test
  void commentsSayTheRest() {
    SectionSchema section =
        schema(
                """
                # T

                ## Lessons Learned <!-- alias: Lessons learnt --> <!-- severity: warning -->

                <!-- min-items: 2 -->
                <!-- repeat -->
                <!-- Write for people who were not there. -->

                - Something
                """)
            .sections()
            .get(0);

    assertThat(section.name()).isEqualTo("Lessons Learned");
    assertThat(section.aliases()).containsExactly("Lessons learnt");
    assertThat(section.severity()).hasValue(Severity.WARNING);
    assertThat(section.content().minItems()).isEqualTo(2);
    assertThat(section.repeats()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text only | 1:1 | no heading",
        "# T\\n\\n## A\\n\\n## a: | 5:4 | is there already in line 3",
        "# T\\n\\n## A\\n\\n## B <!-- alias: A --> | 5:4 | is there already in line 3",
        "# T\\n\\n## A <!-- optionel --> | 3:6 | did you mean \"optional\"?",
        "# T\\n\\n## A <!-- required: yes --> | 3:6 | there is no hint \"required\"",
        "# T\\n\\n## A <!-- severity: bad --> | 3:6 | there is no severity \"bad\"",
        "# T\\n\\n## A <!-- severity: warnin --> | 3:6 | did you mean \"warning\"?",
        "# T\\n\\n## A <!-- phase: later --> | 3:6 | there is no phase \"later\"",
        "# T\\n\\n## A <!-- min-items: few --> | 3:6 | is no number of items",
        "# T\\n\\n## A <!-- alias: --> | 3:6 | has no value",
        "# T\\n\\n- A: b <!-- one-of: a --> | 3:8 | names no two words",
        "# T\\n\\n- A: b <!-- pattern: (?=a) --> | 3:8 | cannot be used",
        "# T\\n\\n- A: b\\n- A: c | 4:3 | is there twice",
        "# T\\n\\n## | 3:1 | a heading is empty"
      })
  void aBrokenTemplateIsRefusedWithItsPlace(String template, String place, String message) {
    assertThatThrownBy(() -> schema(template.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            SetupException.class,
            error -> {
              assertThat(error.place()).isEqualTo("templates/incident.md:" + place);
              assertThat(error.remedy()).isNotBlank();
            })
        .hasMessageContaining(message);
  }

  @Test
  void commentsOfOtherToolsAreLetAlone() {
    Schema schema = schema("# T\n\n<!-- toc -->\n<!-- prettier-ignore -->\n\n## A\n");

    assertThat(names(schema)).containsExactly("A");
  }

  private static Schema schema(String markdown) {
    return TestLogbook.schema(markdown);
  }

  private static List<String> names(Schema schema) {
    return schema.sections().stream().map(SectionSchema::name).toList();
  }
}
