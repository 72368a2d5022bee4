package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The formats that need few words, and their choice. */
class OtherFormatsTest {
  private static final String LINT_SCHEMA = "/com/octoacme/shiplog/schema/lint-1.schema.json";

  @Test
  void lintJsonKeepsToItsSchema() {
    JsonReport json = new JsonReport();

    assertThat(JsonSchemas.complaints(LINT_SCHEMA, json.write(SampleResult.ofEveryRule())))
        .isEmpty();
    assertThat(JsonSchemas.complaints(LINT_SCHEMA, json.write(SampleResult.hostile()))).isEmpty();
    assertThat(JsonSchemas.complaints(LINT_SCHEMA, "{\"schema\": \"shiplog-lint/1\"}"))
        .isNotEmpty();
  }

  @Test
  void jUnitKeepsToItsSchema() throws IOException, SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var validator =
        factory.newSchema(OtherFormatsTest.class.getResource("junit.xsd")).newValidator();

    for (LintResult result : List.of(SampleResult.ofEveryRule(), SampleResult.hostile())) {
      String xml = new JUnitReport().write(result);
      validator.validate(new StreamSource(new StringReader(xml)));
      assertThat(xml).contains(SampleResult.CLEAN_PATH);
    }
  }

  @Test
  void gitLabGetsAnEmptyListWhereNothingIsWrong() {
    LintResult none = new LintResult(SampleResult.hostile().logbook(), false, List.of());

    assertThat(new GitLabReport().write(none)).isEqualTo("[]\n");
  }

  @Test
  void gitLabIdentifiesFindingsWithoutTheirLines() {
    String template = "# Incident: [T]\n\n- **Date**: YYYY-MM-DD\n";
    JsonNode before = gitLab(template, "# A\n\n- **Date**: 2 Nov\n");
    JsonNode after = gitLab(template, "# A\n\nMore.\n\n- **Date**: 2 Nov\n");

    assertThat(after.at("/0/fingerprint")).isEqualTo(before.at("/0/fingerprint"));
    assertThat(after.at("/0/location/lines/begin").intValue()).isEqualTo(5);
  }

  private static JsonNode gitLab(String template, String document) {
    return JsonSchemas.read(new GitLabReport().write(SampleResult.linted(template, document)));
  }

  @Test
  void rdjsonCountsColumnsInBytes() {
    LintResult result =
        SampleResult.linted(
            "# Incident: [T]\n\n- **Größe**: YYYY-MM-DD\n", "# A\n\n- **Größe**: 2 Növ\n");
    JsonNode range =
        JsonSchemas.read(new RdjsonReport().write(result)).at("/diagnostics/0/location/range");

    assertThat(range.at("/start/column").intValue()).isEqualTo(16);
    assertThat(range.at("/end/column").intValue()).isEqualTo(22);
  }

  @Test
  void xmlHasNoCharactersThatItCannotCarry() {
    for (Report format : List.of(new CheckstyleReport(), new JUnitReport())) {
      assertThat(format.write(SampleResult.hostile()).codePoints())
          .noneMatch(c -> Character.isISOControl(c) && c != '\n')
          .noneMatch(c -> c == 0xFFFE || c == 0xFFFF);
    }
  }

  @Test
  void theBuildServerChoosesUnlessTheUserDoes() {
    Environment gitHub = new Environment(Map.of("GITHUB_ACTIONS", "true"));
    Environment gitLab = new Environment(Map.of("GITLAB_CI", "true"));

    assertThat(files(Optional.empty(), Environment.NONE)).containsExactly("lint.json");
    assertThat(files(Optional.empty(), gitHub))
        .containsExactly("lint.json", "lint.sarif", "lint-summary.md");
    assertThat(files(Optional.empty(), gitLab))
        .containsExactly("lint.json", "lint-gitlab.json", "lint-junit.xml");
    assertThat(files(Optional.of("rdjson, checkstyle"), gitHub))
        .containsExactly("lint.json", "lint-checkstyle.xml", "lint-rdjson.json");
    assertThat(ReportChoice.of(Optional.empty(), gitHub).annotates()).isTrue();
    assertThat(ReportChoice.of(Optional.of("json"), gitHub).annotates()).isFalse();
    assertThat(ReportChoice.of(Optional.empty(), gitLab).sentence())
        .contains(
            "For GitLab CI: lint.json, lint-gitlab.json, lint-junit.xml;"
                + " -Dshiplog.formats chooses others.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarff", "junit,sarff", " sarff ,,"})
  void aWordThatIsNoFormatIsRefused(String formats) {
    assertThatThrownBy(() -> ReportChoice.of(Optional.of(formats), Environment.NONE))
        .isInstanceOf(SetupException.class)
        .hasMessage("there is no format \"sarff\"; did you mean \"sarif\"?");
  }

  private static List<String> files(Optional<String> wanted, Environment environment) {
    return ReportChoice.of(wanted, environment).files().stream().map(Report::fileName).toList();
  }
}
