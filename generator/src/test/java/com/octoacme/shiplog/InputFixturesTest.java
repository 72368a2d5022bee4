package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.InputRule;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule about files as they come, and about what is accepted, against its fixtures: they are
 * committed and read as in a run.
 */
class InputFixturesTest {
  /**
   * A fault of Shiplog itself, which no file brings about, is told by {@code LinterTest}, and what
   * a change does to the policy by {@code NewOnlyTest}.
   */
  private static final Set<String> STORIES = Set.of("internal-error", "policy-change");

  @TempDir Path folder;

  static Stream<Rule> rules() {
    return RuleCatalogue.all().stream()
        .filter(rule -> rule instanceof InputRule || rule.description().family().equals("input"))
        .filter(rule -> !STORIES.contains(rule.id()));
  }

  static Stream<InputFixture> fixtures() {
    return rules().flatMap(rule -> cases(rule).stream());
  }

  private static List<InputFixture> cases(Rule rule) {
    return InputFixture.of(
        rule.id(), Path.of("src/test/resources", "com/octoacme/shiplog/lint/rule"));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsWhatIsMarkedAndNothingElse(InputFixture fixture) throws IOException {
    List<String> found = fixture.found(folder);

    assertThat(found).isEqualTo(fixture.expected());
    assertThat(found.stream().anyMatch(line -> line.endsWith(" " + fixture.rule())))
        .isEqualTo(fixture.isBad());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasGoodAndBadFixtures(Rule rule) {
    assertThat(cases(rule)).anyMatch(InputFixture::isBad).anyMatch(fixture -> !fixture.isBad());
  }
}
