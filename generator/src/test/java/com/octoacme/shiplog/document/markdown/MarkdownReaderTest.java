package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Drawing;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.Position;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownReaderTest {
  @Test
  void arrangesBlocksUnderTheirHeadings() {
    Document document =
        document("Intro\n\n# Title\n\n## One\ntext\n### Deep\n- item\n## Two\n> # quoted\n");

    assertThat(document.preamble()).hasSize(1);
    assertThat(document.allSections().map(MarkdownReaderTest::outline))
        .containsExactly("1 Title", "2 One", "3 Deep", "2 Two");
    assertThat(document.sections()).hasSize(1);
    assertThat(document.sections().get(0).sections()).hasSize(2);
    assertThat(document.findTitle().map(MarkdownReaderTest::outline)).contains("1 Title");
  }

  @Test
  void ofATextThatIsTakenApartLaterTheFrontMatterIsToldAtOnce() {
    Reading reading = readLater("---\nid: [\n---\n# Title\n");

    assertThat(reading.problems()).extracting(InputProblem::rule).containsExactly("front-matter");
    assertThat(reading.document().orElseThrow().sections()).hasSize(1);
    assertThat(readLater("---\nid: A-1\n---\n").problems())
        .extracting(InputProblem::rule)
        .containsExactly("empty-document");
  }

  @Test
  void aTextThatCannotBeTakenApartLaterHasNoContent() {
    String table =
        "# Title\n\n" + "|a".repeat(300) + "|\n" + "|-".repeat(300) + "|\n" + "|x\n".repeat(300);

    Document document = readLater(table).document().orElseThrow();

    assertThat(document.sections()).isEmpty();
    assertThat(document.body()).isEqualTo(table);
  }

  private static Reading readLater(String text) {
    return new MarkdownReader().readLater(DocumentKind.INCIDENT, "a.md", text, Limits.DEFAULT);
  }

  private static String outline(Section section) {
    return section.level() + " " + section.heading().plain();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# \u2039Title\u203A\n",
        "#   \u2039Title\u203A ##  \n",
        "  ## \u2039Title\u203A",
        "\u2039Title\u203A\n=====",
        "\u2039Two\nlines\u203A\n---\n",
        "# \u2039**Title**\u203A",
        "# \u2039A [link](b.md)\u203A <!-- optional -->",
        "# <!-- first --> \u2039Title\u203A",
        "# \u2039a &amp; \\* b\u203A",
        "\r\n\r\n# \u2039Title\u203A\r\ntext\r\n",
        "text\r\r# \u2039\uD83D\uDE80 Title\u203A\rtext",
        "---\ntitle: x\n---\n# \u2039Title\u203A",
        "#\u2039\u203A\n",
        "#\t\u2039Title\u203A\t\n"
      })
  void placesHeadings(String drawn) {
    String text = drawn.replaceAll("[\u2039\u203A]", "");

    Section section = document(text).sections().get(0);

    assertThat(Drawing.of(text, section.heading().span())).isEqualTo(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# A [link](b.md) | A link",
        "# A `code` span | A code span",
        "# **Bold** and ~~gone~~ | Bold and gone",
        "# a &amp; \\* b | a & * b",
        "# Root cause <!-- optional --> | Root cause",
        "# ![Alt](a.png) text | Alt text",
        "# The <pod> name | The <pod> name",
        "# Note[^1] | Note[^1]",
      })
  void showsTextAsAReaderSeesIt(String text, String plain) {
    assertThat(document(text).sections().get(0).heading().plain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain \u2039word\u203A here",
        "**bold \u2039word\u203A** here",
        "an &amp; entity \u2039word\u203A",
        "an \\* escape \u2039word\u203A",
        "a `\u2039word\u203A`",
        "a ``  \u2039word\u203A  ``",
        "> > quoted\n> > second \u2039word\u203A",
        "- item\n  second \u2039word\u203A",
        "-\titem \u2039word\u203A",
        "first\r\n  second \u2039word\u203A",
        "\uD83D\uDE80 \u2039word\u203A",
        "| a | b |\n|---|---|\n| x\\|y | \u2039word\u203A |",
        "| a |\n|---|\n| x\\|y *z* \\|\\| \u2039word\u203A |",
        "&copy;&nbsp;&ngE;\u2039word\u203A",
        "https://example.org/ \u2039word\u203A",
        "[text \u2039word\u203A](a.md)",
        "a \u2039w&#111;rd\u203A",
        "R&amp;D \\* https://example.org/ \u2039word\u203A",
        "<!-- c --> x\n\ntext <!-- d --> \u2039word\u203A"
      })
  void placesAWordUnderItsCharacters(String drawn) {
    String text = drawn.replaceAll("[\u2039\u203A]", "");

    InlineText found =
        texts(document(text).preamble())
            .filter(inline -> inline.plain().contains("word"))
            .findFirst()
            .orElseThrow();
    int start = found.plain().indexOf("word");

    assertThat(Drawing.of(text, found.sourceOf(start, start + 4))).isEqualTo(drawn);
  }

  private static Stream<InlineText> texts(List<Block> blocks) {
    return blocks.stream().flatMap(SpanWalk::textsOf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- \u2039[ ]\u203A todo |  |todo",
        "- \u2039[x]\u203A done | x |done",
        "* \u2039[X]\u203A done | X |done",
        "1. \u2039[-]\u203A won't | - |won't",
        "- \u2039[x]\u203A **bold** text | x |bold text",
        "- \u2039[ ]\u203A |  |''"
      })
  void readsTaskMarks(String drawn, String mark, String rest) {
    String text = drawn.replaceAll("[\u2039\u203A]", "");

    Block.Item item = firstItem(text);

    Block.TaskMark task = item.task().orElseThrow();
    assertThat(Drawing.of(text, task.span())).isEqualTo(drawn);
    assertThat(task.mark()).isEqualTo(mark == null ? ' ' : mark.charAt(0));
    assertThat(item.text().plain()).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- [x](a.md)", "- \\[x] y", "- [y] z", "- [x]y", "- x [x]", "- `[x]` y"})
  void readsNoTaskMarkInOtherItems(String text) {
    assertThat(firstItem(text).task()).isEmpty();
  }

  private static Block.Item firstItem(String text) {
    return ((Block.ItemList) document(text).preamble().get(0)).items().get(0);
  }

  @Test
  void readsBlocksOfEveryKind() {
    String text =
        """
        para

        - item

          more

        | a | b |
        |--|--|
        | c |

        ```java x
        code
        ```

            indented

        > ## quoted

        <div>

        <!-- comment -->

        ***
        """;

    assertThat(document(text).preamble())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly(
            "Paragraph", "ItemList", "Table", "Code", "Code", "Quote", "Html", "Comment", "Break");
  }

  @Test
  void readsWhatIsInThem() {
    Document document = document("| a |\n|--|\n| *c* |\n\n```java x\ncode\n```\n\n> ## quoted\n");

    Block.Table table = (Block.Table) document.preamble().get(0);
    Block.Code code = (Block.Code) document.preamble().get(1);
    Block.Quote quote = (Block.Quote) document.preamble().get(2);

    assertThat(table.header().cells().get(0).plain()).isEqualTo("a");
    assertThat(table.rows().get(0).cells().get(0).plain()).isEqualTo("c");
    assertThat(code.language()).isEqualTo("java");
    assertThat(code.text()).isEqualTo("code\n");
    assertThat(((Block.InnerHeading) quote.blocks().get(0)).text().plain()).isEqualTo("quoted");
  }

  @Test
  void findsAllCommentsButThoseInCode() {
    String text =
        """
        \u2039<!-- one -->\u203A

        # A \u2039<!--two-->\u203A

        - x \u2039<!-- a
          b -->\u203A

        `<!-- code -->`

        ```
        <!-- code -->
        ```

        <div>\u2039<!-- three -->\u203A</div>
        """;
    String plain = text.replaceAll("[\u2039\u203A]", "");

    List<Block.Comment> comments = document(plain).comments();

    assertThat(Drawing.of(plain, spans(comments))).isEqualTo(text);
    assertThat(comments)
        .extracting(Block.Comment::text)
        .containsExactly("one", "two", "a\n  b", "three");
  }

  private static List<Span> spans(List<Block.Comment> comments) {
    return comments.stream().map(Block.Comment::span).toList();
  }

  @Test
  void findsLinksAndImages() {
    String text =
        "# \u2039[A](a.md)\u203A\n\n\u2039![alt](b.png)\u203A and \u2039https://c.example/x\u203A,"
            + " \u2039[ref]\u203A, \u2039<mailto:d@example.org>\u203A\n\n[ref]: e.md 'title'\n";
    String plain = text.replaceAll("[\u2039\u203A]", "");

    List<Link> links = document(plain).links();

    assertThat(Drawing.of(plain, links.stream().map(Link::span).toList())).isEqualTo(text);
    assertThat(links)
        .extracting(Link::destination)
        .containsExactly("a.md", "b.png", "https://c.example/x", "e.md", "mailto:d@example.org");
    assertThat(links).extracting(Link::image).containsExactly(false, true, false, false, false);
    assertThat(links.get(1).text().plain()).isEqualTo("alt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"---\nid: a\n---\nText", "---\r\nid: a\r\n...\r\nText", "--- \rid: a\r---\rText"})
  void cutsTheFrontMatterOff(String text) {
    Document document = document(text);

    assertThat(document.frontMatter().findText("id")).contains("a");
    assertThat(document.body().strip()).isEqualTo("Text");
    assertThat(document.preamble()).hasSize(1);
  }

  @Test
  void takesALaterRuleAsARule() {
    Document document = document("---\nid: a\n---\nText\n\n---\n\nMore\n\n---\n");

    assertThat(document.preamble())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "Break", "Paragraph", "Break");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "'' => 1:1 empty-document",
        "'  \\n\\t\\n' => 1:1 empty-document",
        "'---\\nid: a\\n---\\n\\n' => 1:1 empty-document",
        "'---\\nid: a\\nText' => 1:1 front-matter",
        "'---\\nid: a\\nb: *x\\n---\\nText' => 3:4 front-matter",
        "'---\\nid: a\\nid: b\\n---\\nText' => 3:1 front-matter",
        "'---\\n\\tid: a\\n---\\nText' => 2:1 front-matter",
        "'---\\nwords\\n---\\nText' => 2:1 front-matter",
      })
  void reportsWhatCannotBeRead(String text, String problem) {
    Reading reading = read(text.translateEscapes(), Limits.DEFAULT);

    assertThat(reading.problems())
        .extracting(found -> found.position() + " " + found.rule())
        .containsExactly(problem);
  }

  @Test
  void readsTheBodyBelowABrokenFrontMatter() {
    Document document = read("---\na: *x\n---\n# Title\n", Limits.DEFAULT).document().orElseThrow();

    assertThat(document.frontMatter().values()).isEmpty();
    assertThat(document.body().strip()).isEqualTo("# Title");
    assertThat(document.sections()).hasSize(1);
  }

  @Test
  void refusesAFrontMatterOverTheLimit() {
    String text = "---\na: " + "\u00E9".repeat(40_000) + "\n---\nText\n";

    List<InputProblem> problems = read(text, Limits.DEFAULT).problems();

    assertThat(problems).extracting(InputProblem::rule).containsExactly("front-matter");
    assertThat(problems.get(0).message())
        .isEqualTo("the front matter has 80004 bytes; the limit is 65536");
  }

  @Test
  void countsLinesAlikeForEveryLineEnding() {
    for (String ending : List.of("\n", "\r", "\r\n")) {
      String text = String.join(ending, "---", "id: a", "---", "", "# One", "text", "", "## Two");
      Document document = document(text);

      assertThat(document.allSections().map(section -> positionOf(document, section)))
          .as(ending.translateEscapes())
          .containsExactly(new Position(5, 1), new Position(8, 1));
    }
  }

  private static Position positionOf(Document document, Section section) {
    return document.lines().positionOf(section.headingSpan().start());
  }

  private static Document document(String text) {
    Reading reading = read(text, Limits.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading.document().orElseThrow();
  }

  private static Reading read(String text, Limits limits) {
    return new MarkdownReader().read(DocumentKind.INCIDENT, "a.md", text, limits);
  }
}
