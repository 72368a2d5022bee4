package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.report.LintResult.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  private final LintResult everyRule = SampleResult.ofEveryRule();

  @Test
  void isValidWithEveryRule() {
    assertThat(JsonSchemas.complaints(SCHEMA, new SarifReport().write(everyRule))).isEmpty();
  }

  @Test
  void isValidWhateverDocumentsSay() {
    String report = new SarifReport().write(SampleResult.hostile());

    assertThat(JsonSchemas.complaints(SCHEMA, report)).isEmpty();
    assertThat(report.codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
  }

  @Test
  void isValidWithoutFindings() {
    LintResult none = new LintResult(everyRule.logbook(), false, List.of());

    assertThat(JsonSchemas.complaints(SCHEMA, new SarifReport().write(none))).isEmpty();
  }

  @Test
  void namesFilesByEncodedAddressesBelowTheRoot() {
    JsonNode place = run(everyRule).at("/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(place.get("uri").textValue())
        .isEqualTo("content/in%20cidents/Gr%C3%B6%C3%9Fe%20100%25%20%26%20%3Cmehr%3E.md");
    assertThat(place.get("uriBaseId").textValue()).isEqualTo("%SRCROOT%");
  }

  @Test
  void describesEachRuleThatItHasResultsOf() {
    JsonNode run = run(everyRule);
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(rules).hasSize(SampleResult.rules().size());
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").intValue());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.get("name").textValue()).isNotEqualToIgnoringCase(rule.get("id").textValue());
      assertThat(result.at("/message/text").textValue()).endsWith(".");
    }
  }

  @Test
  void tellsWhatDoesNotCountWithItsReason() {
    JsonNode results = run(everyRule).get("results");

    assertThat(results.get(1).at("/suppressions/0/justification").textValue())
        .isEqualTo("vendor has no owner yet");
    assertThat(results.get(2).at("/suppressions/0/kind").textValue()).isEqualTo("external");
    assertThat(results.get(0).has("suppressions")).isFalse();
  }

  @Test
  void tellsNewFromKnownWhereSomethingWasCompared() {
    List<Finding> findings =
        List.of(everyRule.findings().get(0), everyRule.findings().get(3).known());
    LintResult compared =
        new LintResult(
            everyRule.logbook(),
            false,
            Optional.of(new Comparison("origin/main", "1a2b3c4d", 1)),
            findings);

    assertThat(StreamSupport.stream(run(compared).get("results").spliterator(), false))
        .extracting(result -> result.get("baselineState").textValue())
        .containsExactly("new", "unchanged");
    assertThat(run(everyRule).get("results").get(0).has("baselineState")).isFalse();
  }

  @Test
  void standsOnOneLine() {
    LintResult result =
        SampleResult.linted("# Incident: [T]\n\n## Impact\n", "# A\n\n## Impact\n\n<b>x\ny</b>\n");

    for (JsonNode one : run(result).get("results")) {
      JsonNode region = one.at("/locations/0/physicalLocation/region");
      assertThat(region.get("endLine")).isEqualTo(region.get("startLine"));
      assertThat(region.get("endColumn").intValue())
          .isGreaterThanOrEqualTo(region.get("startColumn").intValue());
    }
    assertThat(result.findings()).isNotEmpty();
  }

  private static JsonNode run(LintResult result) {
    return JsonSchemas.read(new SarifReport().write(result)).at("/runs/0");
  }
}
