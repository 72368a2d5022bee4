package com.octoacme.shiplog.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.TestLogbook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Severity**: Critical / High
      - **Impact**: Who and what

      ## Timeline <!-- alias: What happened -->

      ## Root Cause

      ## Contributing Factors

      - Technical: [e.g., Missing test]

      ## Action Items
      """;

  private final Schema schema = TestLogbook.schema(TEMPLATE);

  @Test
  void oneAbsentSectionDoesNotMisalignTheRest() {
    Alignment alignment =
        align("# A\n\n## Timeline\n\n## Contributing Factors\n\n## Action Items\n");

    assertThat(found(alignment))
        .containsExactly("Timeline", "-", "Contributing Factors", "Action Items");
  }

  @Test
  void namesMatchWhateverTheirCaseNumberEmojiOrPunctuation() {
    Alignment alignment =
        align("# A\n\n## 1. TIMELINE:\n\n## 2) root  cause\n\n## :bulb: Action Items (optional)\n");

    assertThat(found(alignment))
        .containsExactly("1. TIMELINE:", "2) root  cause", "-", ":bulb: Action Items (optional)");
  }

  @Test
  void anAliasMatches() {
    Alignment alignment = align("# A\n\n## What happened?\n");

    assertThat(alignment.findByName("Timeline").map(Section::level)).hasValue(2);
  }

  @Test
  void aRemarkBehindANameIsNoPartOfIt() {
    Alignment alignment = align("# A\n\n## Timeline (UTC)\n\n## Root Cause (5 whys)\n");

    assertThat(found(alignment)).containsExactly("Timeline (UTC)", "Root Cause (5 whys)", "-", "-");
  }

  @Test
  void aRemarkTellsSectionsOfOneNameApart() {
    Alignment alignment =
        align(
            "# A\n\n## Timeline\n\n## Timeline (details)\n\n## Root Cause (a)\n\n## Root Cause (b)\n");

    assertThat(found(alignment)).containsExactly("Timeline", "-", "-", "-");
    assertThat(alignment.extra()).hasSize(3);
  }

  @Test
  void aMisspelledNameIsNoMatch() {
    Alignment alignment = align("# A\n\n## Timelin\n");

    assertThat(alignment.findByName("Timeline")).isEmpty();
    assertThat(alignment.extra()).hasSize(1);
  }

  @Test
  void aSectionAtTheWrongLevelIsMatched() {
    Alignment alignment = align("# A\n\n## Timeline\n\n# Root Cause\n\n### Action Items\n");

    assertThat(found(alignment)).containsExactly("Timeline", "Root Cause", "-", "Action Items");
    assertThat(alignment.expectedLevel(schema.sections().get(1))).isEqualTo(2);
  }

  @Test
  void levelsCountRelativeToTheTitle() {
    Alignment alignment = align("### A\n\n#### Timeline\n");

    assertThat(alignment.expectedLevel(schema.sections().get(0))).isEqualTo(4);
  }

  @Test
  void aMovedSectionIsMatchedAndSaidToBeMoved() {
    Alignment alignment =
        align(
            "# A\n\n## Action Items\n\n## Timeline\n\n## Root Cause\n\n## Contributing Factors\n");

    assertThat(found(alignment))
        .containsExactly("Timeline", "Root Cause", "Contributing Factors", "Action Items");
    assertThat(schema.sections())
        .filteredOn(alignment::isMoved)
        .extracting(SectionSchema::name)
        .containsExactly("Action Items");
  }

  @Test
  void theTitleIsMatchedByPosition() {
    assertThat(align("# Cache stampede\n\n## Timeline\n").title().map(this::name))
        .hasValue("Cache stampede");
    assertThat(align("## Timeline\n").title()).isEmpty();
  }

  @Test
  void aFieldMayBeAnItemAKeyOrASection() {
    FieldSchema severity = schema.fields().get(0);

    assertThat(value(align("# A\n\n- severity: High\n"), severity)).hasValue("High");
    assertThat(value(align("---\nSeverity: High\n---\n\n# A\n"), severity)).hasValue("High");
    assertThat(value(align("# A\n\n## Severity\n\nHigh\n\n## Timeline\n"), severity))
        .hasValue("High");
    assertThat(value(align("# A\n\n## Timeline\n\n- Severity: High\n"), severity)).isEmpty();
  }

  @Test
  void aFieldOfASectionIsLookedForInThatSection() {
    FieldSchema technical = schema.sections().get(2).content().fields().get(0);

    assertThat(value(align("# A\n\n## Contributing Factors\n\n- Technical: No test\n"), technical))
        .hasValue("No test");
    assertThat(
            value(align("# A\n\n## Contributing Factors\n\n### Technical\n\nNo test\n"), technical))
        .hasValue("No test");
    assertThat(value(align("# A\n\n- Technical: No test\n"), technical)).isEmpty();
  }

  @Test
  void aSectionMayBeAField() {
    Alignment alignment = align("# A\n\n- **Root cause**: The key\n");

    assertThat(alignment.findField(schema.sections().get(1)).map(Field::value)).hasValue("The key");
  }

  @Test
  void aFieldIsFoundByItsNameAnywhere() {
    Alignment alignment = align("# A\n\n## Timeline\n\n## Stats\n\n- Time to recovery: 22 hours\n");

    assertThat(alignment.findFieldByName("time to recovery").map(Field::value))
        .hasValue("22 hours");
  }

  private Alignment align(String markdown) {
    return Alignment.of(schema, TestLogbook.document("incidents/a.md", markdown));
  }

  private static Optional<String> value(Alignment alignment, FieldSchema field) {
    return alignment.findField(field).map(Field::value);
  }

  /** The headings that answer the template's sections, in its order; a dash for none. */
  private List<String> found(Alignment alignment) {
    return schema.sections().stream()
        .map(section -> alignment.find(section).map(this::name).orElse("-"))
        .toList();
  }

  private String name(Section section) {
    return section.heading().plain();
  }
}
