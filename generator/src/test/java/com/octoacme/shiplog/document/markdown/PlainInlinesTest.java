package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Limits;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether lines without marks are read as the library reads them itself. */
class PlainInlinesTest {
  private static final Parser OWN = MarkdownParser.builder(Limits.DEFAULT).build();

  /** Without a factory the library takes its own parser for all lines. */
  private static final Parser LIBRARY =
      MarkdownParser.builder(Limits.DEFAULT).inlineParserFactory(null).build();

  private static final String[] PIECES = {
    "word",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "14:05: it began",
    "a@b.example",
    "https://x.example/a_b",
    "www.x.example",
    "*",
    "**bold**",
    "_",
    "`code`",
    "\\",
    "\\\n",
    "&amp;",
    "&",
    "<b>",
    "<",
    ">",
    "!",
    "[a](b)",
    "[",
    "]",
    "[^1]",
    "^[",
    "~~gone~~",
    "~",
    "|",
    "# ",
    "- ",
    "1. ",
    "> ",
    "| a | b |\n| - | - |\n",
    "    ",
    "\u00a0",
    "\u2028",
    "\f",
    "\u00e9",
    "\ud83d\ude00",
    "\u0000",
    "===\n",
    "[^1]: note\n",
    "[a]: /b\n",
    ":",
    "#",
    "\"",
    "'",
    "(c)",
    "\r\n",
    "\r"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one line",
        "two\nlines",
        "a heading\n===\n",
        "## A heading ##",
        "- 14:05: it began\n- 15:10: it was over\n  and mended",
        "trailing  \nspaces  ",
        "  leading\n   spaces",
        "see https://x.example/a and a@b.example, both\nin text",
        "| a | b |\n| --- | --- |\n| one | two |",
        "\u00a0odd spaces\u00a0\n\fat the ends\f"
      })
  void readsAsTheLibraryDoes(String text) {
    assertThat(shown(OWN, text)).isEqualTo(shown(LIBRARY, text));
  }

  static Stream<String> mixtures() {
    Random random = new Random(20261126);
    return Stream.generate(() -> mixture(random)).limit(50);
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void readsMixturesOfTextAndMarksAsTheLibraryDoes(String text) {
    String[] paragraphs = text.split("(?<=\n\n)");

    assertThat(paragraphs).allSatisfy(part -> readsAsTheLibraryDoes(part));
    readsAsTheLibraryDoes(text);
  }

  /** Otherwise the two parsers above would be the same. */
  @Test
  void readsLinesWithoutMarksItself() {
    Node block = new Paragraph();

    new PlainInlines((lines, marked) -> marked.appendChild(new Code("asked")))
        .parse(lines("plain", "text"), block);
    Node marked = new Paragraph();
    new PlainInlines((lines, other) -> other.appendChild(new Code("asked")))
        .parse(lines("plain", "*text*"), marked);

    assertThat(block.getFirstChild()).isInstanceOf(Text.class);
    assertThat(marked.getFirstChild()).isInstanceOf(Code.class);
  }

  private static SourceLines lines(String... lines) {
    return SourceLines.of(Stream.of(lines).map(line -> SourceLine.of(line, null)).toList());
  }

  private static String shown(Parser parser, String text) {
    StringBuilder out = new StringBuilder();
    show(parser.parse(text), "", out);
    return out.toString();
  }

  private static void show(Node node, String indent, StringBuilder out) {
    out.append(indent).append(node).append(' ').append(node.getSourceSpans()).append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      show(child, indent + " ", out);
    }
  }
}
