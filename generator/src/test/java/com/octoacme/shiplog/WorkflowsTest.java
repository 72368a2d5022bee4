package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.yaml.YamlReader;
import com.octoacme.shiplog.yaml.YamlResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows of this repository, and those to copy, give nothing away. */
class WorkflowsTest {
  private static final Pattern PINNED =
      Pattern.compile("\\s*(?:- )?uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> own = Files.list(Path.of("../.github/workflows"));
        Stream<Path> shipped = Files.list(Path.of("../docs/workflows"))) {
      return Stream.concat(own, shipped).sorted().toList();
    }
  }

  private static List<String> lines(Path workflow) {
    try {
      return Files.readAllLines(workflow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void areYaml(Path workflow) throws IOException {
    assertThat(YamlReader.read(Files.readString(workflow), 0))
        .isInstanceOf(YamlResult.Parsed.class);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void pinEveryAction(Path workflow) {
    assertThat(lines(workflow).stream().filter(line -> line.contains("uses:")))
        .isNotEmpty()
        .allMatch(line -> PINNED.matcher(line).matches());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void beginWithARightToReadAndKeepNoCredentials(Path workflow) {
    List<String> lines = lines(workflow);
    int permissions = lines.indexOf("permissions:");

    assertThat(permissions).isPositive();
    assertThat(lines.get(permissions + 1)).isEqualTo("  contents: read");
    assertThat(count(lines, "persist-credentials: false"))
        .isEqualTo(count(lines, "uses: actions/checkout@"));
    assertThat(count(lines, "timeout-minutes:")).isEqualTo(count(lines, "runs-on:"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void runNothingOfAPullRequestWithRights(Path workflow) {
    List<String> lines = lines(workflow);

    assertThat(lines).noneMatch(line -> line.contains("pull_request_target"));
    assertThat(lines.stream().filter(line -> line.contains("run:")))
        .noneMatch(line -> line.contains("${{"));
  }

  private static long count(List<String> lines, String text) {
    return lines.stream().filter(line -> line.contains(text)).count();
  }
}
