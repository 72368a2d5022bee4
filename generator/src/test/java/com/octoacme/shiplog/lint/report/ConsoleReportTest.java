package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.report.LintResult.Comparison;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Severity**: Critical / High / Medium / Low

      ## Root Cause

      ## Resolution

      ## Action Items
      """;

  private static final String DOCUMENT =
      """
      # Cache stampede

      - **Severity**: Criticl

      ## Root Cause

      The cache key omitted the tenant.

      ## Action Items

      - Add it
      """;

  @Test
  void showsWhatIsWrongWhereAndWhatToDo() {
    assertThat(print(DOCUMENT))
        .isEqualTo(
            """
            error[field-value] "Severity" is "Criticl"; the template allows Critical, High, Medium or Low
             --> incidents/a.md:3:17
              |
            3 | - **Severity**: Criticl
              |                 ^^^^^^^ did you mean "Critical"?
              = template: templates/incident.md:3
              = help: explain {rule=field-value}

            error[missing-section] required section "Resolution" is missing
             --> incidents/a.md:9:1
              |
            7 | The cache key omitted the tenant.
            8 |
              + ## Resolution          <- goes here: after "Root Cause", before "Action Items"
            9 | ## Action Items
              |
              = template: templates/incident.md:7
              = fix: fix {scaffold=} inserts the template's text for it
              = help: explain {rule=missing-section}

            1 document read. 2 findings in 1 document: 2 errors.
            1 can be fixed with fix.
            """);
  }

  @Test
  void aCommandThatIsTooLongForALineStillRunsAsShown() {
    LintResult result = SampleResult.linted(TEMPLATE, DOCUMENT);
    ListConsole console = new ListConsole(new ArrayList<>());
    ConsoleReport.print(
        result,
        (goal, parameters) -> "run " + "-Dx=".repeat(20) + " " + "-Dy=".repeat(20),
        console);

    assertThat(String.join("\n", console.lines()))
        .containsPattern("help: run (-Dx=){20} \\\\\n +(-Dy=){20}\n");
  }

  @Test
  void saysSoWhereNothingIsWrong() {
    String document =
        DOCUMENT
            .replace("Criticl", "Critical")
            .replace("## Action", "## Resolution\n\nIt was.\n\n## Action");

    assertThat(print(document)).isEqualTo("1 document read, no findings.\n");
  }

  @Test
  void caretsStandUnderTheirWordsBehindTabsAndWideCharacters() {
    List<String> lines =
        print(
                DOCUMENT.replace(
                    "- **Severity**: Criticl",
                    "*\t漢字 **Severity**: x\n- **Severity**:\tCriticl 漢字"))
            .lines()
            .toList();

    int caret =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains("^"))
            .findFirst()
            .orElseThrow();
    assertThat(lines.get(caret - 1).indexOf("Criticl")).isEqualTo(lines.get(caret).indexOf('^'));
    assertThat(lines.get(caret)).endsWith(" " + "^".repeat("Criticl ".length() + 2 * 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{long}",
        "{wide}",
        "\u001B[31mred\u0007",
        "##[add-mask]x",
        "::error::x",
        "\u202Eabc",
        "\uD83D\uDE80 \uD800 lone",
        "a\tb\tc"
      })
  void noLineIsTooWideOrUnsafeWhateverTheDocumentSays(String hostile) {
    String value = hostile.replace("{long}", "a".repeat(500)).replace("{wide}", "漢".repeat(300));
    String document =
        DOCUMENT
            .replace("Criticl", value)
            .replace("Cache stampede", value)
            .replace("The cache key", value);

    assertThat(print(document).lines())
        .allSatisfy(
            line -> {
              assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(ConsoleReport.WIDTH);
              assertThat(line.codePoints()).noneMatch(Character::isISOControl);
              assertThat(line).doesNotContain("##[").doesNotContain("\u202E");
            });
  }

  @Test
  void aChangeShowsSoManyAndCountsTheRest() {
    Logbook logbook = many(1_100);
    Comparison since = new Comparison("main", "1a2b3c4d5e", 1_100);

    String report = print(new LintResult(logbook, false, Optional.of(since), findings(logbook)));

    assertThat(report.lines().filter(line -> line.startsWith("error[")))
        .hasSize(ConsoleReport.MAX_SHOWN);
    assertThat(report)
        .endsWith(
            """
            1100 documents read, 1100 changed since main (merge base 1a2b3c4). 2200 new findings in 1100 documents: 2200 errors.
            1100 can be fixed with fix.
            200 findings are not shown here; lint.json has all.
            """);
  }

  @Test
  void theFirstRunOnAnOldRepositoryIsGrouped() {
    String report = print(many(30));

    assertThat(report.lines().filter(line -> line.startsWith("error["))).hasSize(2);
    assertThat(report)
        .endsWith(
            """
            By rule:
                 30  error   field-value
                 30  error   missing-section

            By document:
                  2  incidents/a0.md
                  2  incidents/a1.md
                  2  incidents/a10.md
                  2  incidents/a11.md
                  2  incidents/a12.md
                     and 25 more documents

            30 documents read. 60 findings in 30 documents: 60 errors.
            30 can be fixed with fix.
            30 documents, best template built-in:incident.md, 60 findings. This accepts them as they are:
                baseline
            Shown is one finding for each of the commonest rules; lint.json has all.
            """);
  }

  @Test
  void theFirstRunTellsWhichPublishedTemplateTheDocumentsFollow() {
    TestLogbook logbook = TestLogbook.withTemplate(TEMPLATE);
    for (int i = 0; i < 30; i++) {
      logbook.with(
          "incidents/a" + i + ".md",
          """
          # A

          ## Action Items

          x

          ## Lessons Learned

          ### What went well

          x

          ### What went wrong

          x

          ### Where we got lucky

          x

          ## Timeline

          x

          ## Supporting information

          x
          """);
    }

    assertThat(print(logbook.build()))
        .contains("30 documents, best template built-in:sre-book, ")
        .contains("No template is named: -Dshiplog.template=built-in:sre-book, or \"template: ");
  }

  @Test
  void aTemplateOfAnotherKindIsNotNamedThoughItsHeadingsFit() {
    TestLogbook logbook = TestLogbook.withTemplate(TEMPLATE);
    for (int i = 0; i < 30; i++) {
      logbook.with(
          "incidents/a" + i + ".md", "# A\n\n## Migration steps\n\nx\n\n## Summary\n\nx\n");
    }

    assertThat(print(logbook.build())).doesNotContain("built-in:library-release");
  }

  @Test
  void fewFindingsAreNotGrouped() {
    assertThat(print(many(Overview.MANY / 2))).doesNotContain("By rule:");
  }

  @Test
  void whatTheBaselineLeavesIsNotGrouped() {
    Logbook logbook = many(30);
    List<Finding> findings = new ArrayList<>(findings(logbook));
    findings.set(0, findings.get(0).in(State.BASELINED, Optional.empty()));

    assertThat(print(new LintResult(logbook, false, findings))).doesNotContain("By rule:");
  }

  private static Logbook many(int documents) {
    TestLogbook logbook = TestLogbook.withTemplate(TEMPLATE);
    for (int i = 0; i < documents; i++) {
      logbook.with("incidents/a" + i + ".md", DOCUMENT);
    }
    return logbook.build();
  }

  private static List<Finding> findings(Logbook logbook) {
    return Linter.lint(logbook, RuleCatalogue.all());
  }

  @Test
  void aSecretIsShownWithItsFirstFourCharactersOnly() {
    String token = "gh" + "p_aB3dE5gH7jK9mN2pQ4rS6tU8vW0xYzcFiLoZ";

    assertThat(print("# A\n\nWe used " + token + "\n"))
        .contains("We used ghp_****")
        .doesNotContain("ghp_a");
  }

  private static String print(String document) {
    return print(TestLogbook.withTemplate(TEMPLATE).with("incidents/a.md", document).build());
  }

  private static String print(Logbook logbook) {
    return print(new LintResult(logbook, false, findings(logbook)));
  }

  private static String print(LintResult result) {
    ListConsole console = new ListConsole(new ArrayList<>());
    ConsoleReport.print(result, new Commands(), console);
    return String.join("\n", console.lines()) + "\n";
  }

  private record Commands() implements CommandForm {
    @Override
    public String goal(String name, Map<String, String> parameters) {
      return parameters.isEmpty() ? name : name + " " + parameters;
    }
  }

  private record ListConsole(List<String> lines) implements Console {
    @Override
    public void info(Printable line) {
      lines.add(line.toString());
    }

    @Override
    public void warn(Printable line) {
      lines.add(line.toString());
    }

    @Override
    public void error(Printable line) {
      lines.add(line.toString());
    }
  }
}
