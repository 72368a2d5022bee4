package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.cli.Main;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of many megabytes, each linted by a process of its own that may use little memory.
 *
 * <p>{@code -Dshiplog.hugeTenths=10} lints 20 MB, a million lines and a million items in a
 * gibibyte; a tenth of it in the normal build.
 */
class HugeDocumentsTest {
  private static final int TENTHS = Integer.getInteger("shiplog.hugeTenths", 1);
  private static final String GUIDES = "content/guides";
  private static final String RAISED = "limits: { file: 32MiB, page: 2047MiB }\n";

  @TempDir Path folder;

  private record Ended(int code, String told) {}

  private GitFixture repository() {
    return GitFixture.create(folder.resolve("repository"));
  }

  private Ended lint(String memory) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseG1GC",
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lint",
                "--ref=main",
                "--directory=" + folder.resolve("repository"),
                "--outputDirectory=" + folder.resolve("reports"))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), told);
  }

  /** 45 KB in git's store, and more than this process could load. */
  @Test
  void h21ZerosAreMeasuredBeforeTheyAreLoaded() throws Exception {
    try (GitFixture git = repository()) {
      git.commit("Write")
          .file(GUIDES + "/good.md", "# Good\n\nAll is well.\n")
          .file(GUIDES + "/zeros.md", new byte[45 * 1024 * 1024])
          .done();
    }

    Ended ended = lint("40m");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.told())
        .contains("error[file-limit] The file has 47185920 bytes, the limit is 1048576.")
        .contains(GUIDES + "/zeros.md:1:1")
        .contains("1 document read.");
  }

  static Stream<Named<String>> documents() {
    return Stream.of(
        Named.of("h22 one line", "word ".repeat(400_000 * TENTHS)),
        Named.of("h23 lines", "words of a line\n\n".repeat(50_000 * TENTHS)),
        Named.of("h24 items", "- an item\n".repeat(100_000 * TENTHS)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areReadInLittleMemoryOnceTheLimitIsRaised(String text) throws Exception {
    try (GitFixture git = repository()) {
      git.commit("Write")
          .file("shiplog.yaml", RAISED)
          .file(GUIDES + "/a.md", "# Huge\n\n" + text + "\n")
          .done();
    }

    Ended ended = lint(Math.min(1024, 128 * TENTHS) + "m");

    assertThat(ended.told().strip()).isEqualTo("1 document read, no findings.");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aRunWithTooLittleMemorySaysHowToGiveItMore() throws Exception {
    try (GitFixture git = repository()) {
      git.commit("Write")
          .file("shiplog.yaml", RAISED)
          .file(GUIDES + "/a.md", "# Huge\n\n" + "word ".repeat(4_000_000))
          .done();
    }

    Ended ended = lint("40m");

    assertThat(ended.told())
        .isEqualToIgnoringNewLines(
            """
            Java has no more memory; it may use 40 MiB
              at: the Java heap
              to do: Allow more, such as JAVA_TOOL_OPTIONS=-Xmx80m in the environment, or lower \
            `limits.file` in shiplog.yaml.
            """);
    assertThat(ended.code()).isEqualTo(2);
  }
}
