package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.source.InputProblem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that make parsers slow, deep or large; all end in time, and with words. */
final class PathologicalMarkdownTest {
  /** Generous, for slow machines: what is wrong takes minutes, or never ends. */
  private static final Duration TIME = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**a ",
        "*a **a ",
        "_a ",
        "~~",
        "`",
        "``a",
        "[",
        "[a](",
        "[a](<b",
        "![",
        "![[]()",
        "<",
        "<a ",
        "<a a='",
        "<!--",
        "<!-- -->",
        "<?",
        "<![CDATA[",
        "<!A ",
        "&",
        "&amp;",
        "\\",
        "\\*",
        "# a\n",
        "## a\n\n",
        "- a\n",
        "1. a\n",
        "- [ ] a\n",
        "    ",
        "\t",
        "> a\n",
        "|a",
        "||\n",
        "|a|b|\n|-|-|\n\n",
        "a: b\n",
        "**a:** b\n",
        "- a: b\n",
        "[^1]",
        "[^1]: a\n",
        "a@b.",
        "a@b.c ",
        "https://",
        "https://e.example/(",
        "---\n",
        "...\n",
        "\r",
        "\r\n",
        "```\n",
        "a\n===\n",
        ":a:",
        "((",
        "\u0000",
        "\uD800",
        "a\u0301",
        "\uD83D\uDE80",
        "[x]\n",
        "<b>",
        "!",
        "a|\n",
        "<javascript:"
      })
  void readsAndRendersRepetitionsInTime(String part) {
    String text = part.repeat(50_000 / part.length());

    Reading reading = assertTimeoutPreemptively(TIME, () -> readAndRender(text));

    assertThat(reading.problems())
        .extracting(InputProblem::rule)
        .doesNotContain("internal-error")
        .isSubsetOf("nesting-limit", "front-matter", "empty-document", "file-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "> - ", "[^a]: ", "* > 1. "})
  void reportsDeepBlocksAtTheirLine(String marker) {
    String text = "first\n\n" + marker.repeat(20_000) + "text";

    Reading reading = assertTimeoutPreemptively(TIME, () -> readAndRender(text));

    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.position().line())
        .containsExactly("nesting-limit 3");
    assertThat(reading.document()).isPresent();
  }

  static Stream<Arguments> deepInlines() {
    return Stream.of(
        Arguments.of("*".repeat(5000) + "a" + "*".repeat(5000)),
        Arguments.of("![".repeat(5000) + "a" + "](b)".repeat(5000)));
  }

  @ParameterizedTest
  @MethodSource("deepInlines")
  void reportsDeepInlinesAtTheirLine(String line) {
    Reading reading = assertTimeoutPreemptively(TIME, () -> readAndRender("first\n\n" + line));

    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.position().line())
        .containsExactly("nesting-limit 3");
  }

  @Test
  void acceptsWhatIsNestedUpToTheLimit() {
    String list =
        Stream.iterate(0, level -> level < Limits.DEFAULT.nesting(), level -> level + 1)
            .map(level -> "  ".repeat(level) + "- a\n")
            .reduce("", String::concat);

    assertThat(readAndRender(list).problems()).isEmpty();
    assertThat(readAndRender("> ".repeat(Limits.DEFAULT.nesting()) + "a").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---\nid: a\n---\n", "---\r\nid: a\r\n---\r\n"})
  void refusesAHugeTableAtItsLine(String frontMatter) {
    String row = "|a".repeat(4000) + "\n";
    String text =
        frontMatter
            + "# Title\n\n| small |\n|---|\n| x |\n\ntext | x\n"
            + row
            + "|-".repeat(4000)
            + "\n"
            + "|a\n".repeat(4000);

    Reading reading = assertTimeoutPreemptively(TIME, () -> readAndRender(text));

    int line = 8 + (int) frontMatter.lines().count();
    assertThat(reading.document()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.position())
        .containsExactly("file-limit " + line + ":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...\n", "[x]\n", "**a:** b\n", "\"\"\r\n"})
  void refusesAnEndlessParagraphAtItsLine(String line) {
    Reading reading =
        assertTimeoutPreemptively(
            TIME,
            () -> readAndRender("# Title\n\ntext\n\n" + line.repeat(200_000 / line.length())));

    assertThat(reading.document()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.position())
        .containsExactly("file-limit 5:1");
  }

  @Test
  void refusesOutputThatExplodes() {
    String text = "[a]: /u" + "x".repeat(1000) + "\n\n" + "[a] ".repeat(10_000);

    RenderedMarkdown rendered = assertTimeoutPreemptively(TIME, () -> render(text));

    assertThat(rendered.html()).isEmpty();
    assertThat(rendered.problems()).extracting(InputProblem::rule).containsExactly("output-limit");
  }

  @Test
  void rendersManyFootnotesThatMentionEachOther() {
    StringBuilder text = new StringBuilder("[^0]\n\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("[^").append(i).append("]: [^").append((i + 1) % 10_000).append("]\n\n");
    }

    RenderedMarkdown rendered = assertTimeoutPreemptively(TIME, () -> render(text.toString()));

    assertThat(rendered.problems()).isEmpty();
    assertThat(rendered.html()).contains("id=\"fn-10000\"");
  }

  @Test
  void givesManyEqualHeadingsIdsInTime() {
    RenderedMarkdown rendered =
        assertTimeoutPreemptively(TIME, () -> render("## a\n".repeat(20_000)));

    assertThat(rendered.contents().stream().map(entry -> entry.id()).distinct()).hasSize(20_000);
  }

  private static Reading readAndRender(String text) {
    Reading reading = read(text);
    reading
        .document()
        .ifPresent(
            document -> {
              RenderedMarkdown rendered =
                  new MarkdownRenderer().render(document, LinkResolver.AS_WRITTEN, Limits.DEFAULT);
              assertThat(rendered.problems())
                  .extracting(InputProblem::rule)
                  .isSubsetOf(List.of("output-limit"));
              FieldReader.read(document.text(), document.preamble());
            });
    return reading;
  }

  private static RenderedMarkdown render(String text) {
    return new MarkdownRenderer()
        .render(read(text).document().orElseThrow(), LinkResolver.AS_WRITTEN, Limits.DEFAULT);
  }

  private static Reading read(String text) {
    return new MarkdownReader().read(DocumentKind.INCIDENT, "a.md", text, Limits.DEFAULT);
  }
}
