package com.octoacme.shiplog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.octoacme.shiplog.text.LineIndex;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.10",
        "no",
        "off",
        "010",
        "2024-13-45",
        "12:30:45",
        "1e999999999",
        "~",
        "null",
        "0x1F"
      })
  void keepsScalarsAsTheyAreWritten(String value) {
    assertThat(textOf("key: " + value, "key")).isEqualTo(value);
  }

  @Test
  void removesQuotesAndFoldsBlocks() {
    String yaml = "quoted: 'it''s'\nlong: |\n  one\n  two\nempty:\n";

    assertThat(textOf(yaml, "quoted")).isEqualTo("it's");
    assertThat(textOf(yaml, "long")).isEqualTo("one\ntwo\n");
    assertThat(textOf(yaml, "empty")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n", "# only a comment\n", "---\n", "''"})
  void readsAnEmptyTextAsAnEmptyMapping(String yaml) {
    assertThat(parsed(yaml).entries()).isEmpty();
  }

  @Test
  void placesValuesInUtf16UnitsBehindEmoji() {
    String yaml = "title: \uD83D\uDE80 go\ntags: [ '\uD83D\uDE80', last ]\n";

    YamlNode.Items tags = (YamlNode.Items) parsed(yaml).find("tags").orElseThrow();

    assertThat(tags.nodes())
        .extracting(node -> node.span().of(yaml))
        .containsExactly("'\uD83D\uDE80'", "last");
    assertThat(tags.span().of(yaml)).isEqualTo("[ '\uD83D\uDE80', last ]");
  }

  @Test
  void addsTheOffsetToEverySpan() {
    YamlResult result = YamlReader.read("key: value", 100);

    YamlNode.Entry entry = ((YamlResult.Parsed) result).top().entries().get(0);
    assertThat(entry.key().span().start()).isEqualTo(100);
    assertThat(entry.value().span().start()).isEqualTo(105);
  }

  @Test
  void readsNestedListsAndMappings() {
    String yaml = "sources:\n  - kind: incident\n    include: [ a, b ]\n";

    YamlNode.Items sources = (YamlNode.Items) parsed(yaml).find("sources").orElseThrow();
    YamlNode.Mapping source = (YamlNode.Mapping) sources.nodes().get(0);

    assertThat(source.entries())
        .extracting(entry -> entry.key().value())
        .containsExactly("kind", "include");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "a: &x 1 => 1:4 the anchor &x is not allowed; write the value",
        "a: 1\\nb: *a => 2:4 the alias *a is not allowed; write the value",
        "&a [*a] => 1:1 the anchor &a is not allowed; write the value",
        "a: 1\\n<<: b => 2:1 the merge key << is not allowed; write the keys",
        "a: !!javax.script.ScriptEngineManager [] => 1:4 a tag such as !name is not allowed; write"
            + " the value as text",
        "a: !!str 1 => 1:4 a tag such as !name is not allowed; write the value as text",
        "a: 1\\nb: 2\\na: 3 => 3:1 the key \"a\" is here a second time",
        "a: 1\\n---\\nb: 2 => 2:1 a second document begins here; only one is allowed",
        "a:\\n\\t- b => 2:1 a tab cannot indent YAML; use spaces",
        "a: b: c => 1:5 a colon is not expected here; put the value in quotes",
        "- a\\n- b => 1:1 keys with values are expected here",
        "words => 1:1 keys with values are expected here",
        "? [a]\\n: b => 1:3 a key must be a plain word, not a list or a mapping",
        "a: \\7 => 1:4 the character U+0007 is not allowed in YAML",
      })
  void refusesWhatIsNoPlainYaml(String yaml, String complaint) {
    assertThat(complaintOf(yaml.translateEscapes())).isEqualTo(complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: 'b", "a: {b", "a: \"\\q\"", "%", "@", "a\nb: c", ": :\n -"})
  void refusesBrokenYamlWithoutAnException(String yaml) {
    assertThat(YamlReader.read(yaml, 0)).isInstanceOf(YamlResult.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n "})
  void refusesDeepNestingInTime(String opening) {
    String yaml = opening.repeat(64 * 1024 / opening.length());

    YamlResult result =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> YamlReader.read(yaml, 0));

    assertThat(result).isInstanceOf(YamlResult.Broken.class);
  }

  @Test
  void acceptsTwentyLevels() {
    assertThat(YamlReader.read("a: " + "[".repeat(19) + "]".repeat(19), 0))
        .isInstanceOf(YamlResult.Parsed.class);
    assertThat(complaintOf("a: " + "[".repeat(20) + "]".repeat(20)))
        .isEqualTo("1:23 more than 20 levels are nested here");
  }

  @Test
  void refusesABillionLaughsAtTheFirstAnchor() {
    String yaml = "a: &a [lol]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

    assertThat(complaintOf(yaml)).startsWith("1:4 the anchor");
  }

  @Test
  void readsAWholeFrontMatterOfKeysInTime() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; yaml.length() < 64 * 1024; i++) {
      yaml.append('k').append(i).append(": \uD83D\uDE80\n");
    }

    YamlResult result =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> YamlReader.read(yaml.toString(), 0));

    assertThat(result).isInstanceOf(YamlResult.Parsed.class);
  }

  @Test
  void keepsKeysThatScriptsKnowAsText() {
    assertThat(parsed("__proto__: 1\nconstructor: 2\n").entries())
        .extracting(entry -> entry.key().value())
        .isEqualTo(List.of("__proto__", "constructor"));
  }

  private static String textOf(String yaml, String key) {
    return ((YamlNode.Text) parsed(yaml).find(key).orElseThrow()).value();
  }

  private static YamlNode.Mapping parsed(String yaml) {
    return ((YamlResult.Parsed) YamlReader.read(yaml, 0)).top();
  }

  private static String complaintOf(String yaml) {
    YamlResult.Broken broken = (YamlResult.Broken) YamlReader.read(yaml, 0);
    return LineIndex.of(yaml).positionOf(broken.offset()) + " " + broken.message();
  }
}
