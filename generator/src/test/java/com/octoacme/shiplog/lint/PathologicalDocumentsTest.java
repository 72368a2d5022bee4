package com.octoacme.shiplog.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
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
        Named.of("dots in a heading", "## a" + " .".repeat(100_000) + "b"));
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
