package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.KeywordScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hostile corpus as far as it is about patterns that users write, and about many of them. */
class HostilePatternsTest {
  /** Generous, for slow machines: what is wrong takes minutes, or never ends. */
  private static final Duration TIME = Duration.ofSeconds(20);

  private static final String SOURCE =
      "sources: [ { kind: incident, include: [ 'a/*.md' ], template: t.md } ]\n";

  @TempDir Path root;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectory(root.resolve("a"));
    write("t.md", "# [Title]\n\n- **Code**: text\n");
    write("a/one.md", "# One\n\n- **Code**: x\n");
    write("shiplog.yaml", SOURCE);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private List<Finding> lint() {
    return assertTimeoutPreemptively(
        TIME, () -> Run.in(root).lint(root.resolve("reports")).findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(.*a){12}$", "(x+x+)+y", "(a|a)*b", "\\s+$"})
  void h98AndH100NoPatternOfATemplateTakesLongerThanItsText(String pattern) throws IOException {
    write("t.md", "# [Title]\n\n- **Code**: text <!-- pattern: " + pattern + " -->\n");
    write(
        "a/one.md",
        "# One\n\n- **Code**: " + "a".repeat(20_000) + " ".repeat(20_000) + "x".repeat(20_000));

    assertThat(lint())
        .extracting(finding -> finding.rule() + " " + finding.start())
        .containsExactly("field-value 3:13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<id>(a+)+)$", "(?<id>(.*a){12})$", "(?<id>(a|a)*b)"})
  void h98NoPatternOfAnIdTakesLongerThanItsName(String pattern) throws IOException {
    write("shiplog.yaml", SOURCE.replace(" template", " id: '" + pattern + "', template"));
    write("a/" + "a".repeat(200) + "!.md", "# Two\n\n- **Code**: x\n");

    assertThat(lint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<id>(?<=a)b)", "(?<id>(?!a)b)", "(?<id>a)\\1"})
  void h99LookingAroundAndBackIsRefusedWhereAnIdsPatternStands(String pattern) throws IOException {
    write("shiplog.yaml", SOURCE.replace(" template", " id: '" + pattern + "', template"));

    refused("shiplog.yaml:1:57", pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<version>(?<!a)b)", "(?<version>a)\\1", "(?<version>(?=a)b)"})
  void h99LookingAroundAndBackIsRefusedWhereATagsPatternStands(String pattern) throws IOException {
    write("shiplog.yaml", SOURCE + "tags: { pattern: '" + pattern + "' }\n");

    refused("shiplog.yaml:2:18", pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<=a)b", "(a)\\1", "(?=a)b"})
  void h99LookingAroundAndBackIsRefusedWhereATemplatesPatternStands(String pattern)
      throws IOException {
    write("t.md", "# [Title]\n\n- **Code**: text <!-- pattern: " + pattern + " -->\n");

    refused("t.md:3:18", pattern);
  }

  private void refused(String place, String pattern) {
    SetupException failure = catchThrowableOfType(SetupException.class, this::lint);

    assertThat(failure.place()).isEqualTo(place);
    assertThat(failure.getMessage()).contains(pattern);
    assertThat(failure.getMessage() + failure.remedy())
        .containsAnyOf("are not supported", "there is no look-around and no back-reference");
  }

  @Test
  void h101TenThousandWordsAreLookedForInOnePass() {
    List<String> words = IntStream.range(0, 10_000).mapToObj(i -> "key" + i + "_").toList();
    String text = "some words, KEY7_ and key9999_, ".repeat(32_768);
    AtomicInteger found = new AtomicInteger();

    assertTimeoutPreemptively(
        TIME, () -> KeywordScan.of(words).scan(text, (word, start) -> found.incrementAndGet()));

    assertThat(text).hasSize(1024 * 1024);
    assertThat(found).hasValue(2 * 32_768);
  }
}
