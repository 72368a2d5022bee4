package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.template.TemplateReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of other houses are understood as their authors mean them. */
class HousesTest {
  static List<String> houses() {
    return BuiltIns.houses();
  }

  @ParameterizedTest
  @MethodSource("houses")
  void areUnderstoodWithoutFault(String name) {
    Schema schema = schema(name);

    assertThat(schema.title()).isPresent();
    assertThat(schema.faults()).isEmpty();
    assertThat(schema.allSections()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sre-book | Action Items, Lessons Learned, What went well, What went wrong, Where we got lucky, Timeline, Supporting information",
        "pagerduty | Overview, What Happened, Contributing Factors, Resolution, Impact, Responders, Timeline, How'd We Do?, What Went Well?, What Didn't Go So Well?, Action Items, Messaging, Internal Email, External Message",
        "gitlab | Key Information, Summary, Details, Outcomes/Corrective Actions, Learning Opportunities, What went well?, What was difficult?",
        "dfds | Summary, Timeline, Contributing Factors, Action Items, Lessons Learned, Attendees, Stats",
        "keep-a-changelog | Added, Changed, Deprecated, Removed, Fixed, Security",
        "mybinder | Summary, Timeline, Lessons learnt, What went well, What went wrong, Where we got lucky, Action items, Process improvements, Documentation improvements, Technical improvements"
      })
  void haveTheSectionsOfTheOriginal(String name, String sections) {
    assertThat(schema(name).allSections().map(SectionSchema::name))
        .containsExactly(sections.split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource({"sre-book", "pagerduty", "atlassian", "kehoe", "mybinder", "dfds"})
  void haveATimeline(String name) {
    assertThat(schema(name).allSections().filter(section -> section.content().timeline()))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"sre-book", "pagerduty", "atlassian", "kehoe"})
  void askForActionItemsWithAnOwner(String name) {
    assertThat(
            schema(name).allSections().flatMap(section -> section.content().actionItems().stream()))
        .singleElement()
        .satisfies(wanted -> assertThat(wanted.owner()).isTrue());
  }

  @Test
  void gitLabsAsksForTheMetricsOfItsTable() {
    assertThat(
            schema("gitlab").allSections().flatMap(section -> section.content().fields().stream()))
        .extracting(FieldSchema::name)
        .containsExactly(
            "Customers Affected",
            "Requests Affected",
            "Incident Severity",
            "Start Time",
            "End Time",
            "Total Duration",
            "Link to Incident Issue");
  }

  @Test
  void anUnknownHouseIsNone() {
    assertThat(BuiltIns.house("sre-bok")).isEmpty();
  }

  private static Schema schema(String name) {
    Document template =
        new MarkdownReader()
            .read(
                DocumentKind.INCIDENT,
                BuiltIns.PREFIX + name,
                BuiltIns.house(name).orElseThrow(),
                Limits.DEFAULT)
            .document()
            .orElseThrow();
    return TemplateReader.read(template);
  }
}
