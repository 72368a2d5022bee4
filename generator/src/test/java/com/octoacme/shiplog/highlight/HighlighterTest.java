package com.octoacme.shiplog.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are drawn as {@code kind(text)}; what is plain stands as it is. */
class HighlighterTest {
  private static List<Token> tokens(String language, String code) {
    return Highlighter.find(language).orElseThrow().tokens(code);
  }

  private static String drawn(String language, String code) {
    return tokens(language, code).stream()
        .map(token -> draw(token, code))
        .collect(Collectors.joining());
  }

  private static String draw(Token token, String code) {
    String text = code.substring(token.start(), token.end());
    return token.kind() == Token.Kind.PLAIN
        ? text
        : token.kind().style().replace("code-", "") + "(" + text + ")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "sh => if [ -f \"$HOME/a\" ] => keyword(if) [ -f string(\"$HOME/a\") ]",
        "bash => echo ${USER} $1 $ # why => echo name(${USER}) name($1) $ comment(# why)",
        "bash => git clean --for a-if x#y => git clean --for a-if x#y",
        "yaml => replicas: 3 # all => name(replicas): number(3) comment(# all)",
        "yml => - name: \"a: b\" => - name(name): string(\"a: b\")",
        "yaml => on: true => name(on): keyword(true)",
        "yaml => http://a => http://a",
        "json => {\"a\" : \"b\", \"c\": -1.5} => {name(\"a\") : string(\"b\"), name(\"c\"): -number(1.5)}",
        "json => [null, true] => [keyword(null), keyword(true)]",
        "java => return \"a\\\"b\"; // x => keyword(return) string(\"a\\\"b\"); comment(// x)",
        "java => char c = '\\''; => keyword(char) c = string('\\'');",
        "java => a /* b */ c => a comment(/* b */) c",
        "sql => Select 'it''s' FROM t -- x => keyword(Select) string('it')string('s') keyword(FROM) t comment(-- x)",
        "diff => +a => added(+a)",
        "diff => -a => removed(-a)",
        "diff => @@ -1 +1 @@ => name(@@ -1 +1 @@)",
        "diff => --- a/x => keyword(--- a/x)",
        "html => <a href=\"x\">b</a> => keyword(<a) name(href)=string(\"x\")keyword(>)bkeyword(</a)keyword(>)",
        "xml => a <!-- b --> 1 < 2 => a comment(<!-- b -->) 1 < 2",
        "properties => a.b = don't # 1 => name(a.b )= don't comment(# 1)",
        "toml => a = \"b\" => name(a )= string(\"b\")",
        "python => def f(): # x => keyword(def) f(): comment(# x)",
        "go => a := `b` => a := string(`b`)",
        "js => const a = `b` => keyword(const) a = string(`b`)",
        "dockerfile => FROM a:1 => keyword(FROM) a:number(1)"
      })
  void tellsApartWhatHelpsToRead(String language, String code, String expected) {
    assertThat(drawn(language, code)).isEqualTo(expected);
  }

  @Test
  void aStringWithoutAnEndStopsAtTheEndOfItsLine() {
    assertThat(drawn("sh", "echo \"a\nfi")).isEqualTo("echo string(\"a)\nkeyword(fi)");
    assertThat(drawn("java", "\"\"\"\na\nb")).isEqualTo("string(\"\"\"\na\nb)");
  }

  @Test
  void aCommentWithoutAnEndGoesOnToTheEnd() {
    assertThat(drawn("java", "a /* b\nif")).isEqualTo("a comment(/* b\nif)");
    assertThat(drawn("xml", "<!-- b\n<a>")).isEqualTo("comment(<!-- b\n<a>)");
  }

  @Test
  void languagesAreFoundInAnyCaseAndOthersAreNot() {
    assertThat(Highlighter.find("YAML")).isPresent();
    assertThat(Highlighter.find("brainfuck")).isEmpty();
    assertThat(Highlighter.find("")).isEmpty();
  }

  @Test
  void veryLongCodeIsLeftAsItIs() {
    String code = "if ".repeat(Highlighter.LIMIT);

    assertThat(tokens("sh", code)).containsExactly(new Token(Token.Kind.PLAIN, 0, code.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh",
        "yaml",
        "json",
        "properties",
        "toml",
        "java",
        "js",
        "python",
        "go",
        "sql",
        "dockerfile",
        "diff",
        "xml"
      })
  void everyCharacterIsInExactlyOneTokenAndNoPairIsTornApart(String language) {
    String[] parts = {
      "\"",
      "'",
      "`",
      "\\",
      "#",
      "/*",
      "*/",
      "//",
      "--",
      "<!--",
      "-->",
      "<a ",
      ">",
      "</",
      "$",
      "${",
      "}",
      ":",
      "=",
      " ",
      "\n",
      "\r",
      "\t",
      "if",
      "true",
      "7",
      "1.1e",
      "\0",
      "\uD83D\uDE80",
      "\u00e9",
      "\"\"\"",
      "- ",
      "+",
      "@@",
      "\u202E"
    };
    Random random = new Random(20261126);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder code = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        code.append(parts[random.nextInt(parts.length)]);
      }
      checkCover(language, code.toString());
    }
  }

  private static void checkCover(String language, String code) {
    List<String> pieces = new ArrayList<>();
    int end = 0;
    for (Token token : tokens(language, code)) {
      assertThat(token.start()).as(code).isEqualTo(end);
      assertThat(token.end()).as(code).isGreaterThan(end);
      end = token.end();
      pieces.add(code.substring(token.start(), end));
    }
    assertThat(end).isEqualTo(code.length());
    assertThat(pieces)
        .allSatisfy(
            piece ->
                assertThat(piece.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .as(code)
                    .isTrue());
  }
}
