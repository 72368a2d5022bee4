package com.octoacme.shiplog.lint.accepted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
  private static final String TEMPLATE =
      "# [Title]\n\n## Action Items\n\n- [ ] [Action] - Owner: [Name] - Due: [Date]\n";
  private static final String PATH = "incidents/a.md";

  private static LintTask task(String items, Baseline baseline) {
    return LintTask.all(
        TestLogbook.withTemplate(TEMPLATE).with(PATH, "# A\n\n## Action Items\n\n" + items).build(),
        RuleCatalogue.all(),
        baseline);
  }

  private static List<String> told(String items, Baseline baseline) {
    return AcceptingLinter.lint(task(items, baseline)).stream()
        .map(f -> f.rule() + " " + f.key().subject() + " " + f.state())
        .toList();
  }

  private static Baseline accept(String items) {
    return BaselineWriter.acceptAll(AcceptingLinter.lint(task(items, Baseline.EMPTY)));
  }

  private static String item(String text) {
    return "- [ ] " + text + " - Owner: Ada\n";
  }

  @Test
  void acceptsWhatIsThere() {
    Baseline baseline = accept(item("Ask") + item("Tell"));

    assertThat(told("\n\n" + item("Tell") + item("Ask"), baseline))
        .containsExactly("action-item-due Tell BASELINED", "action-item-due Ask BASELINED");
  }

  @Test
  void aFixAndANewViolationDoNotCancelOut() {
    Baseline baseline = accept(item("Ask"));

    assertThat(told(item("Tell"), baseline))
        .containsExactlyInAnyOrder(
            "action-item-due Tell ACTIVE",
            "stale-baseline incidents/a.md#action-item-due#action items#Ask ACTIVE");
  }

  @Test
  void acceptsEachAsOftenAsItSays() {
    Baseline baseline = accept(item("Ask"));

    assertThat(told(item("Ask") + item("Ask"), baseline))
        .containsExactly("action-item-due Ask BASELINED", "action-item-due Ask ACTIVE");
  }

  @Test
  void prunesWhatIsGoneAndAddsNothing() {
    Baseline baseline = accept(item("Ask") + item("Ask") + item("Tell"));

    Baseline pruned = AcceptingLinter.prune(task(item("Ask") + item("Shout"), baseline));

    assertThat(pruned).isEqualTo(accept(item("Ask")));
  }

  @Test
  void whatAcommentAcceptsIsNotAcceptedTwice() {
    assertThat(
            accept("- [ ] Ask - Owner: Ada <!-- shiplog-disable action-item-due: no day -->\n")
                .entries())
        .isEmpty();
  }

  @Test
  void isWrittenSortedWithALineForEachEntryAndReadBack() {
    Baseline baseline = accept(item("Tell") + item("Ask \"now\"") + item("Ask \"now\""));

    String text = BaselineFile.write(baseline);

    assertThat(text)
        .isEqualTo(
            """
            {
              "schema": "shiplog-baseline/1",
              "findings": [
                {"path":"incidents/a.md","rule":"action-item-due","key":"action items#Ask \\"now\\"","count":2},
                {"path":"incidents/a.md","rule":"action-item-due","key":"action items#Tell","count":1}
              ]
            }
            """);
    assertThat(BaselineFile.read(text)).isEqualTo(baseline);
    assertThat(BaselineFile.write(BaselineFile.read(text))).isEqualTo(text);
  }

  @Test
  void anEmptyOneIsAFileToo() {
    assertThat(BaselineFile.read(BaselineFile.write(Baseline.EMPTY))).isEqualTo(Baseline.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"schema\": \"shiplog-data/1\", \"findings\": []}",
        "{\"findings\": []}",
        "{\"schema\": \"shiplog-baseline/1\"}",
        "{\"schema\": \"shiplog-baseline/1\", \"findings\": [{\"path\": \"a\"}]}",
        "{\"schema\": \"shiplog-baseline/1\", \"findings\": []} trailing",
        "<<<<<<< HEAD"
      })
  void aFileThatIsNoneIsABrokenSetUp(String text) {
    assertThatThrownBy(() -> BaselineFile.read(text))
        .isInstanceOfSatisfying(
            SetupException.class, failure -> assertThat(failure.place()).startsWith(Baseline.FILE));
  }

  /** The hostile corpus, F29: to write it anew would lose what the newer version knows. */
  @Test
  void aFileOfANewerVersionIsNamedAsOne() {
    assertThatThrownBy(
            () -> BaselineFile.read("{\"schema\": \"shiplog-baseline/2\", \"findings\": []}"))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.remedy()).isEqualTo("Run that version or a later one."))
        .hasMessageContaining("a newer Shiplog wrote the baseline (shiplog-baseline/2)");
  }

  @Test
  void findingsOfTheBaselineItselfAreNotAccepted() {
    List<Finding> stale =
        AcceptingLinter.lint(task(item("Tell"), accept(item("Ask")))).stream()
            .filter(finding -> finding.rule().equals("stale-baseline"))
            .toList();

    assertThat(stale).hasSize(1).allMatch(finding -> finding.state() == State.ACTIVE);
    assertThat(BaselineWriter.acceptAll(stale).entries()).isEmpty();
  }
}
