package com.octoacme.shiplog.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTextTest {
  @Test
  void utf8IsReadAsItIs() {
    assertThat(decode("# T\u00C3\u00A9\r\nx\ry")).isEqualTo(text("# T\u00E9\r\nx\ry"));
  }

  @Test
  void oneByteOrderMarkIsStripped() {
    assertThat(decode("\u00EF\u00BB\u00BF# T")).isEqualTo(text("# T"));
  }

  @Test
  void aTextOfAnyLanguageIsNoUtf16() {
    byte[] bytes = "\u0436\u0443\u0440\u043D\u0430\u043B".getBytes(StandardCharsets.UTF_8);

    assertThat(SourceText.decode("a.md", bytes)).isInstanceOf(SourceContent.Text.class);
  }

  /** The bytes as Latin-1, the rule, the place, and what the message must say. */
  static Stream<Arguments> unreadable() {
    return Stream.of(
        bad("ab\ncd\u00E9 f", "invalid-encoding", 2, 3, "byte 0xE9 at offset 5; Latin-1?"),
        bad("\u00EF\u00BB\u00BFx\u00E9 y", "invalid-encoding", 1, 2, "offset 4"),
        bad("\u00C3\u00A9\u00C0\u00AF", "invalid-encoding", 1, 2, "overlong"),
        bad("x\u00ED\u00A0\u0080", "invalid-encoding", 1, 2, "surrogate"),
        bad("x\u00E2\u0082", "invalid-encoding", 1, 2, "cut off"),
        bad("x\u0093quoted\u0094", "invalid-encoding", 1, 2, "Windows-1252?"),
        bad("\u00FF\u00FEa\u0000b\u0000", "invalid-encoding", 1, 1, "looks like UTF-16"),
        bad("\u00FE\u00FF\u0000a\u0000b", "invalid-encoding", 1, 1, "looks like UTF-16"),
        bad("a\u0000b\u0000c\u0000\n\u0000", "invalid-encoding", 1, 1, "looks like UTF-16"),
        bad("\u0000a\u0000b\u0000c\u0000\n", "invalid-encoding", 1, 1, "looks like UTF-16"),
        bad("some text with one \u0000 in it", "binary-file", 1, 1, "binary file"),
        bad("\u0089PNG\r\n\u001A\n", "binary-file", 1, 1, "binary file"),
        bad("PK\u0003\u0004zip", "binary-file", 1, 1, "binary file"),
        bad("%PDF-1.7\n", "binary-file", 1, 1, "binary file"),
        bad(
            "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "binary-file",
            1,
            1,
            "LFS pointer"),
        bad("", "empty-document", 1, 1, "empty"),
        bad("\u00EF\u00BB\u00BF", "empty-document", 1, 1, "empty"),
        bad(" \n\t\r\n", "empty-document", 1, 1, "empty"));
  }

  private static Arguments bad(String bytes, String rule, int line, int column, String message) {
    return Arguments.of(bytes, rule, new Position(line, column), message);
  }

  @ParameterizedTest
  @MethodSource
  void unreadable(String latin1, String rule, Position position, String message) {
    assertThat(decode(latin1))
        .isInstanceOfSatisfying(
            SourceContent.Unreadable.class,
            unreadable -> {
              InputProblem problem = unreadable.problem();
              assertThat(problem.rule()).isEqualTo(rule);
              assertThat(problem.path()).isEqualTo("a.md");
              assertThat(problem.position()).isEqualTo(position);
              assertThat(problem.message()).contains(message);
              assertThat(problem.remedy()).isNotEmpty();
            });
  }

  private static SourceContent decode(String latin1) {
    return SourceText.decode("a.md", latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static SourceContent text(String value) {
    return new SourceContent.Text(value);
  }
}
