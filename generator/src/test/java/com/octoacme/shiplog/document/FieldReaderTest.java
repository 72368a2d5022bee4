package com.octoacme.shiplog.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- **\u2039Severity\u203A**: \u2039High\u203A",
        "- **\u2039Severity\u203A:** \u2039High\u203A",
        "- __\u2039Severity\u203A:__ \u2039High\u203A",
        "- \u2039Severity\u203A: \u2039High\u203A",
        "- \u2039Severity\u203A:   \u2039High\u203A  ",
        "* \u2039Severity\u203A: **\u2039High\u203A**",
        "- \u2039Severity\u203A: `\u2039High\u203A`",
        "- \u2039Severity\u203A: [\u2039High\u203A](levels.md)",
        "- \u2039Severity\u203A: \u2039High\u203A <!-- or Low -->",
        "1. \u2039Severity\u203A: \u2039High\u203A",
        "**\u2039Severity\u203A:** \u2039High\u203A",
        "**\u2039Severity\u203A**: \u2039High\u203A",
        "\u2039Severity\u203A: \u2039High\u203A",
        "**\u2039Severity\u203A:** \u2039High\u203A\r\n**\u2039Owner\u203A:** \u2039Anna\u203A",
        "**\u2039Severity\u203A:** \u2039High\u203A\\\r**\u2039Owner\u203A:** \u2039Anna\u203A",
        "\u2039Severity\u203A: \u2039High\u203A\n\u2039Owner\u203A: \u2039Anna\u203A",
        "Facts.\n**\u2039Severity\u203A:** \u2039High\u203A",
        "| Field | Value |\n|---|---|\n| \u2039Severity\u203A | \u2039High\u203A |",
        "| Field | Value |\n|---|---|\n| **\u2039Severity\u203A:** | \u2039a\\|b\u203A |\n"
            + "| \u2039Owner\u203A | \u2039Anna\u203A |",
        "> quoted\n\n- \u2039Severity\u203A: \u2039\uD83D\uDD25 High\u203A",
        "- \u2039Duration\u203A: \u203914:05 \u2192 15:00\u203A",
        "- \u2039Why wasn't this caught earlier?\u203A: \u2039no test\u203A",
        "- \u2039Severity\u203A:\u2039\u203A",
        "- **\u2039Severity\u203A:**\u2039\u203A",
        "- \u2039Factors\u203A:\n  - \u2039one\n  - two\u203A",
      })
  void pointsToNamesAndValues(String drawn) {
    String text = drawn.replaceAll("[\u2039\u203A]", "");

    assertThat(Drawing.of(text, places(fields(text)))).isEqualTo(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 14:05: alert fired",
        "- 14:05 alert fired: all of them",
        "- 2026-11-02: alert fired",
        "- https://example.org/a: a link",
        "- see https://example.org",
        "- [Time]: Event description",
        "- <name>: value",
        "- [ ] Deploy: to production",
        "- We saw it. Then this: nothing",
        "- `key: value`",
        "- no colon",
        "Note: the first line is labelled\nand the second is not",
        "| a | b | c |\n|---|---|---|\n| Severity | High | x |",
        "    Severity: High",
      })
  void findsNoFieldInOtherText(String text) {
    assertThat(fields(text)).isEmpty();
  }

  @Test
  void takesANestedListAsTheValue() {
    Field field = fields("- Factors:\n  - one\n  - two\n    - three\n").get(0);

    assertThat(field.value()).isEqualTo("one\ntwo\nthree");
    assertThat(field.blocks()).hasSize(1);
  }

  @Test
  void keepsAValueThatGoesOnInTheNextLine() {
    String text = "**Impact:** all\nusers\n**Severity:** High";

    assertThat(fields(text)).extracting(Field::value).containsExactly("all\nusers", "High");
  }

  @Test
  void readsTheKeysOfTheFrontMatter() {
    String text = "---\nseverity: High\ncomponents: [api, web]\n---\nText";

    List<Field> fields = document(text).frontMatter().fields().fields();

    assertThat(fields).extracting(Field::value).containsExactly("High", "api\nweb");
    assertThat(fields).extracting(Field::form).containsOnly(Field.Form.FRONT_MATTER);
    assertThat(fields.get(0).valueSpan().of(text)).isEqualTo("High");
  }

  @Test
  void tellsTheForm() {
    String text = "- A: 1\n\n**B:** 2\n\n| x | y |\n|-|-|\n| C | 3 |\n";

    assertThat(fields(text))
        .extracting(Field::form)
        .containsExactly(Field.Form.ITEM, Field.Form.LINE, Field.Form.ROW);
  }

  private static List<Span> places(List<Field> fields) {
    return fields.stream()
        .flatMap(field -> Stream.of(field.nameSpan(), field.valueSpan()))
        .toList();
  }

  private static List<Field> fields(String text) {
    Document document = document(text);
    return FieldReader.read(document.text(), document.preamble()).fields();
  }

  private static Document document(String text) {
    return new MarkdownReader()
        .read(DocumentKind.INCIDENT, "a.md", text, Limits.DEFAULT)
        .document()
        .orElseThrow();
  }
}
