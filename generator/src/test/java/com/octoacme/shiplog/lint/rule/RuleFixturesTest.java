package com.octoacme.shiplog.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.InputRule;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule against its fixtures: what is marked is found, and nothing else. {@code
 * InputFixturesTest} does the same for the rules about files as they come, and about what is
 * accepted.
 */
class RuleFixturesTest {
  /** Rules about what only a history can show; tests that commit and tag tell their stories. */
  private static final Set<String> STORIES =
      Set.of(
          "dropped-action-item",
          "erratum",
          "late-checklist",
          "late-notes",
          "open-checklist",
          "release-date",
          "tag-without-notes",
          "untagged-release");

  static Stream<Rule> checks() {
    return RuleCatalogue.all().stream()
        .filter(rule -> !(rule instanceof InputRule))
        .filter(rule -> !rule.description().family().equals("input"))
        .filter(rule -> !STORIES.contains(rule.id()));
  }

  static Stream<Fixture> fixtures() {
    return checks().flatMap(rule -> Fixture.in(folder(rule.id())).stream());
  }

  static Stream<RuleDescription> descriptions() {
    return RuleCatalogue.all().stream().map(Rule::description);
  }

  /** The folder in the sources: a build that was not cleaned may still have cases of yesterday. */
  private static Path folder(String id) {
    return Path.of("src/test/resources", "com/octoacme/shiplog/lint/rule", id);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsWhatIsMarkedAndNothingElse(Fixture fixture) {
    assertThat(fixture.found()).isEqualTo(fixture.expected());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasGoodAndBadFixtures(Rule rule) {
    List<Fixture> fixtures = Fixture.in(folder(rule.id()));

    assertThat(fixtures).anyMatch(Fixture::isBad).anyMatch(fixture -> !fixture.isBad());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void badFixturesShowTheRuleOfTheirFolderAndGoodOnesNothing(Fixture fixture) {
    fixture.found();
    String rule = fixture.toString().substring(0, fixture.toString().indexOf('/'));

    assertThat(fixture.expected().stream().anyMatch(line -> line.endsWith(" " + rule)))
        .isEqualTo(fixture.isBad());
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void isDescribedCompletely(RuleDescription rule) {
    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(rule.summary()).endsWith(".");
    assertThat(rule.why()).endsWith(".");
    assertThat(rule.bad()).isNotBlank();
    assertThat(rule.good()).isNotBlank();
  }

  @Test
  void idsAreUnique() {
    assertThat(RuleCatalogue.ids()).doesNotHaveDuplicates();
  }
}
