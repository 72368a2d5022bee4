package com.octoacme.shiplog.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.octoacme.shiplog.text.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that were made to be slow are judged like others; one is at most 1 MiB long. */
class PathologicalDocumentsTest {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: Critical / High
      - **Duration**: Start time → Resolution time

      ## Timeline

      - [Time]: Event description

      ## Checklist

      - [ ] Deploy to staging (if needed)

      ## Action Items

      - [ ] [Action] - Owner: [Name] - Due: [Date]
      """;

  static Stream<Named<String>> documents() {
    return Stream.of(
        Named.of("deep list", "- ".repeat(5_000) + "x"),
        Named.of("many headings", "## Timeline\n".repeat(40_000)),
        Named.of("parentheses in a value", "- Severity: " + "(".repeat(100_000)),
        Named.of("spaces in a value", "- Date: a" + " ".repeat(100_000) + "b"),
        Named.of("arrows in a value", "- Duration: 14:05" + " to ".repeat(50_000)),
        Named.of("owners", actionItem("owner owner: ,".repeat(20_000))),
        Named.of("owner, then spaces", actionItem("do it - Owner:" + " ".repeat(100_000) + "x (")),
        Named.of("due dates", actionItem("(due ".repeat(50_000))),
        Named.of("dashes", actionItem("- x".repeat(100_000))),
        Named.of("only dashes", actionItem("a" + "-;,".repeat(100_000) + "b")),
        Named.of("won't do", actionItem("(won't do ".repeat(40_000))),
        Named.of("mentions", actionItem("@a.".repeat(100_000))),
        Named.of("placeholders", "## Timeline\n\n" + "- [Time]: x\n".repeat(20_000)),
        Named.of("brackets", "## Timeline\n\n" + "[Time][Time".repeat(20_000)),
        Named.of("tags", "<a ".repeat(100_000)),
        Named.of("html", "<div>\n" + "<a on".repeat(100_000)),
        Named.of("open tasks", "## Checklist\n\n" + "- [ ] x ((((((((((\n".repeat(20_000)),
        Named.of("dots in a heading", "## a" + " .".repeat(100_000) + "b"),
        Named.of("conflicts", "<<<<<<< a\n\n=======\n".repeat(40_000)),
        Named.of("headings without a space", "##Timeline\n\n".repeat(60_000)),
        Named.of("comments", "<!-- shiplog-disable missing-section: x -->\n\n".repeat(20_000)),
        Named.of("links", "[a](b.md#c) ".repeat(60_000)),
        Named.of("groups", "- a\n  - b: c\n".repeat(60_000)),
        Named.of("nested groups", groups()),
        Named.of("secrets", secrets()));
  }

  private static String groups() {
    return IntStream.range(0, 40).mapToObj(i -> "  ".repeat(i) + "- a:\n").collect(joining());
  }

  private static String secrets() {
    return IntStream.range(0, 15_000)
        .mapToObj(
            i ->
                "The key is ghp_"
                    + Sha256.hex(new byte[] {(byte) i, (byte) (i >> 8)}).substring(0, 36)
                    + ".\n\n")
        .collect(joining());
  }

  private static String actionItem(String text) {
    return "## Action Items\n\n- [ ] " + text;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void areJudgedInTime(String markdown) {
    TestLogbook logbook = TestLogbook.withTemplate(TEMPLATE).with("a.md", "# A\n\n" + markdown);

    List<Finding> findings = assertTimeoutPreemptively(Duration.ofSeconds(10), logbook::lint);

    assertThat(findings).isNotEmpty().noneMatch(finding -> finding.rule().equals("internal-error"));
  }
}
