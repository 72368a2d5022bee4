package com.octoacme.shiplog.lint.accepted;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments by which a document accepts findings. "Now" is 2026-11-30. */
class SuppressionTest {
  private static final String TEMPLATE =
      """
      # [Title]

      ## Action Items

      - [ ] [Action] - Owner: [Name] - Due: [Date]

      ## Notes (optional)
      """;

  private static final String PATH = "incidents/a.md";

  private static List<Finding> lint(String document) {
    return lint(document, RuleCatalogue.all());
  }

  private static List<Finding> lint(String document, List<Rule> rules) {
    return AcceptingLinter.lint(
        LintTask.all(
            TestLogbook.withTemplate(TEMPLATE).with(PATH, document).build(),
            rules,
            Baseline.EMPTY));
  }

  private static List<String> told(String document) {
    return lint(document).stream()
        .map(f -> f.start().line() + " " + f.rule() + " " + f.state())
        .toList();
  }

  @Test
  void aCommentAcceptsWhatTheNextBlockSays() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                Some words.

                <!-- shiplog-disable action-item-due: the vendor names no day -->
                - [ ] Ask - Owner: Ada

                ***

                - [ ] Ask again - Owner: Ada
                """))
        .containsExactly("8 action-item-due SUPPRESSED", "12 action-item-due ACTIVE");
  }

  @Test
  void directlyUnderAHeadingItAcceptsWhatTheSectionSays() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                <!-- shiplog-disable action-item-due: the vendor names no day -->

                - [ ] Ask - Owner: Ada

                ***

                - [ ] Ask again - Owner: Ada

                ## Notes

                TBD
                """))
        .containsExactly(
            "7 action-item-due SUPPRESSED",
            "11 action-item-due SUPPRESSED",
            "15 placeholder ACTIVE");
  }

  @Test
  void inAListItemItIsAboutThatItem() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                - [ ] Ask - Owner: Ada <!-- shiplog-disable action-item-due: no day yet -->
                - [ ] Ask again - Owner: Ada
                """))
        .containsExactly("5 action-item-due SUPPRESSED", "6 action-item-due ACTIVE");
  }

  @Test
  void forTheFileItIsAboutAllOfIt() {
    assertThat(
            told("# A\n\n<!-- shiplog-disable-file missing-section: a short one -->\n\nWords.\n"))
        .singleElement()
        .asString()
        .endsWith("missing-section SUPPRESSED");
  }

  @Test
  void severalRulesMayBeNamed() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                - [ ] Ask <!-- shiplog-disable action-item-due, action-item-owner: see the ticket -->
                """))
        .allMatch(line -> line.endsWith("SUPPRESSED"))
        .hasSize(2);
  }

  @Test
  void theReasonGoesWithTheFinding() {
    List<Finding> findings =
        lint(
            """
            # A

            ## Action Items

            - [ ] Ask - Owner: Ada <!-- shiplog-disable action-item-due: no day (until 2026-12-31) -->
            """);

    assertThat(findings).singleElement().extracting(Finding::state).isEqualTo(State.SUPPRESSED);
    assertThat(findings.get(0).justification()).contains("no day");
  }

  @Test
  void anotherRuleIsNotAccepted() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                - [ ] Ask - Owner: Ada <!-- shiplog-disable action-item-owner: no owner yet -->
                """))
        .containsExactly("5 action-item-due ACTIVE", "5 unused-suppression ACTIVE");
  }

  @Test
  void afterItsLastDayItCountsNoLonger() {
    String item =
        "# A\n\n## Action Items\n\n- [ ] Ask - Owner: Ada <!-- shiplog-disable"
            + " action-item-due: no day (until %s) -->\n";

    assertThat(told(item.formatted("2026-11-30"))).containsExactly("5 action-item-due SUPPRESSED");
    assertThat(told(item.formatted("2026-11-29")))
        .containsExactly("5 action-item-due ACTIVE", "5 expired-suppression ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shiplog-disable action-item-due",
        "shiplog-disable action-item-due:",
        "shiplog-disable action-item-due: (until 2026-12-31)",
        "shiplog-disable-file action-item-due:  "
      })
  void withoutAReasonItAcceptsNothing(String comment) {
    assertThat(told("# A\n\n## Action Items\n\n- [ ] Ask - Owner: Ada <!-- " + comment + " -->\n"))
        .containsExactly("5 action-item-due ACTIVE", "5 suppression-reason ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shiplog-disable action-item-dew: no day",
        "shiplog-disable all: noise",
        "shiplog-disable *: noise",
        "shiplog-disable action-item-due: no day (until christmas)",
        "shiplog-disabel action-item-due: no day",
        "shiplog-waive action-item-due: no day",
        "shiplog-disable unsafe-link: it is mine",
        "shiplog-disable raw-html: it is mine",
        "shiplog-disable-file policy-change: it is mine",
        "shiplog-disable unused-suppression: noise"
      })
  void whatCannotBeAcceptedIsRefused(String comment) {
    assertThat(told("# A\n\n## Action Items\n\n- [ ] Ask - Owner: Ada <!-- " + comment + " -->\n"))
        .containsExactly("5 action-item-due ACTIVE", "5 refused-suppression ACTIVE");
  }

  @Test
  void aNameThatIsNearlyRightIsSuggested() {
    assertThat(
            lint(
                "# A\n\n## Action Items\n\n- [ ] Ask - Owner: Ada - Due: 2026-12-01"
                    + " <!-- shiplog-disable action-item-dew: no day -->\n"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .endsWith("did you mean \"action-item-due\"?");
  }

  @Test
  void inCodeItIsText() {
    assertThat(
            told(
                """
                # A

                ## Action Items

                ```
                <!-- shiplog-disable all -->
                ```

                - [ ] Write `<!-- shiplog-disable all -->` - Owner: Ada - Due: 2026-12-01
                """))
        .isEmpty();
  }

  @Test
  void whatHasHappenedCanBeWaived() {
    List<Rule> rules =
        Stream.concat(RuleCatalogue.all().stream(), Stream.of((Rule) new LateRule())).toList();

    List<Finding> findings =
        lint(
            "# A\n\n<!-- shiplog-waive too-late: the vendor reported on day 6 -->\n\n## Action"
                + " Items\n\nNone\n",
            rules);

    assertThat(findings).singleElement().extracting(Finding::state).isEqualTo(State.SUPPRESSED);
  }

  private record LateRule() implements DocumentRule {
    @Override
    public RuleDescription description() {
      return new RuleDescription(
              "too-late", "test", Severity.WARNING, "S.", "W.", "bad", "good", Fix.NONE)
          .shown(Reach.PAST);
    }

    @Override
    public List<Observation> check(LintedDocument document) {
      return List.of(Observation.at(Span.at(0), "it came too late"));
    }
  }
}
