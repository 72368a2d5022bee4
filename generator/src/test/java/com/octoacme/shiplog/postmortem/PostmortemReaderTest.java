package com.octoacme.shiplog.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.logbook.Logbook;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemReaderTest {
  @Test
  void aFieldCountsBeforeARowAndARowBeforeTheSpan() {
    Postmortem facts =
        read(
            """
            ---
            detected: 2026-11-02T14:09Z
            ---
            # Incident: Cache

            - **Duration**: 2026-11-02 14:05 → 15:10 UTC

            ## Timeline

            All times in UTC.

            - 14:20: The alarm went off (detected)
            - 15:30: Back to normal (resolved)
            """);

    assertThat(instant(facts, Milestone.DETECTED)).isEqualTo("2026-11-02T14:09Z");
    assertThat(instant(facts, Milestone.RESOLVED)).isEqualTo("2026-11-02T15:30Z");
    assertThat(instant(facts, Milestone.STARTED)).isEqualTo("2026-11-02T14:05Z");
    assertThat(facts.contradictions())
        .extracting(found -> found.milestone())
        .containsExactlyInAnyOrder(Milestone.DETECTED, Milestone.RESOLVED);
  }

  @ParameterizedTest
  @CsvSource({"Started, Resolved", "Start, End", "Start time, End time", "Started at, Ended"})
  void twoFieldsAreTheStartAndTheEnd(String start, String end) {
    Postmortem facts =
        read(
            """
            # Incident: Cache

            | Field | Value |
            | --- | --- |
            | %s | 2026-11-02 14:05 UTC |
            | %s | 2026-11-02 15:10 UTC |
            """
                .formatted(start, end));

    assertThat(facts.minutes(Measure.RESOLVE).orElseThrow().value()).isEqualTo(65);
  }

  @Test
  void theFirstAndTheLastRowAreNeverGuessedToBeStartAndEnd() {
    Postmortem facts = timeline("- 2026-11-02 14:05: A\n- 2026-11-05 15:10: B\n");

    assertThat(facts.instants()).isEmpty();
    assertThat(facts.minutes(Measure.RESOLVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14:05 (detected) | DETECTED",
        "14:05: First detected by the alarm | DETECTED",
        "14:05: **Detection:** we received alerts | DETECTED",
        "14:05 - Target group reattached (resolved). | RESOLVED",
        "14:05: daily run changes the groups. (problem started) | STARTED",
        "14:05: Incident declared | DECLARED",
        "14:05: Status page updated | STATUS_PAGE",
        "14:05: previous version is back (rolled back manually) | ROLLED_BACK",
        "14:05: checked in production (smoke tests passed) | SMOKE_TESTS",
        "14:05: graphs are flat (monitoring normal) | MONITORING_NORMAL"
      })
  void aRowIsALabelledInstant(String row, Milestone milestone) {
    Postmortem facts = timeline("- " + row + "\n");

    assertThat(facts.timeline().rows().get(0).milestones()).containsExactly(milestone);
    assertThat(instant(facts, milestone)).isEqualTo("2026-11-02T14:05Z");
  }

  @Test
  void aWordInASentenceIsNoLabel() {
    Postmortem facts = timeline("- 14:05: We thought that the issue was resolved and went home\n");

    assertThat(facts.instants()).isEmpty();
  }

  @Test
  void rowsInheritTheDayAndCrossMidnight() {
    Postmortem facts =
        timeline(
            "- 22:50: A\n- 23:55: B\n- 00:10: C\n- 07:28: D\n- 2026-11-07 09:00: E\n- 8.43: F\n");

    assertThat(times(facts))
        .containsExactly(
            "2026-11-02T22:50",
            "2026-11-02T23:55",
            "2026-11-03T00:10",
            "2026-11-03T07:28",
            "2026-11-07T09:00",
            "2026-11-07T08:43");
  }

  @Test
  void tablesHeadingsAndNestedListsAreTimelinesToo() {
    assertThat(
            times(
                timeline(
                    """
                    | Date | Time (UTC) | What |
                    | --- | --- | --- |
                    | 2026-11-01 | 14:05 | The alarm |
                    | 2026-11-02 | 09:30~ | Rebuilt |
                    """)))
        .containsExactly("2026-11-01T14:05", "2026-11-02T09:30");
    assertThat(times(timeline("### 14:05 The alarm\n\nProse.\n\n### 2:10 PM Rebuilt\n")))
        .containsExactly("2026-11-02T14:05", "2026-11-02T14:10");
    assertThat(
            times(
                timeline("- 1 November 2026\n  - 14:05 The alarm\n- Nov 2, 2026\n  - 9:05 Done\n")))
        .containsExactly("2026-11-01T14:05", "2026-11-02T09:05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All times in UTC. | 2026-11-02T14:05Z",
        "All times in PST. | 2026-11-02T14:05-08:00",
        "All times are in CEST. | 2026-11-02T14:05+02:00",
        "All times in Zurich time. | 2026-11-02T14:05+01:00",
        "All times in UTC+2. | 2026-11-02T14:05+02:00",
        "All times in America/New_York. | 2026-11-02T14:05-05:00"
      })
  void theStatedZoneHolds(String statement, String instant) {
    Postmortem facts =
        read(
            "# I\n\n- **Date**: 2026-11-02\n\n## Timeline\n\n"
                + statement
                + "\n\n- 14:05 (detected)\n");

    assertThat(instant(facts, Milestone.DETECTED)).isEqualTo(instant);
  }

  @Test
  void aZoneThatNobodyKnowsIsNotTakenForUtcButTimesInItCanBeCompared() {
    Postmortem facts =
        read(
            """
            # I

            - **Date**: 2026-11-02

            ## Timeline

            All times in IST.

            - 14:05: The cache fills (started)
            - 14:15: The alarm (detected)
            - 09:00 UTC: Rebuilt (resolved)
            """);

    assertThat(facts.at(Milestone.STARTED).flatMap(TimePoint::instant)).isEmpty();
    assertThat(facts.minutes(Measure.DETECT).map(Minutes::value)).contains(10L);
    assertThat(facts.minutes(Measure.RESOLVE)).isEmpty();
  }

  @Test
  void clocksThatChangeAreNoTime() {
    Postmortem spring =
        read(
            """
            # I

            ## Timeline

            All times in Zurich time.

            - 2026-03-29 01:30 (started)
            - 2026-03-29 03:30 (resolved)
            """);
    Postmortem autumn =
        read(
            """
            # I

            ## Timeline

            All times in Zurich time.

            - 2026-10-25 02:30 (started)
            - 2026-10-25 02:10 (detected)
            - 2026-10-25 03:30 (resolved)
            """);

    assertThat(spring.minutes(Measure.RESOLVE).map(Minutes::value)).contains(60L);
    assertThat(autumn.minutes(Measure.DETECT).map(Minutes::value)).contains(40L);
    assertThat(autumn.minutes(Measure.RESOLVE).map(Minutes::value)).contains(120L);
  }

  @Test
  void aSpanOfBareTimesCrossesMidnightIfTheTimelineAgrees() {
    Postmortem agreed = overMidnight("- 23:05: A\n- 00:10: B\n");
    Postmortem alone = overMidnight("- 23:05: A\n");

    assertThat(agreed.minutes(Measure.RESOLVE).map(Minutes::value)).contains(65L);
    assertThat(alone.minutes(Measure.RESOLVE)).isEmpty();
    assertThat(alone.span().orElseThrow().reversed()).isTrue();
  }

  @Test
  void aYearThatNobodyLivesInIsNoTime() {
    Postmortem facts = timeline("- 9999-12-31 23:59 (started)\n- 00:10 (resolved)\n");

    assertThat(facts.instants()).isEmpty();
  }

  @Test
  void anEndBeforeTheStartGivesNoFigure() {
    Postmortem facts = read("# I\n\n- **Duration**: 2026-11-02 15:10 → 2026-11-02 14:05 UTC\n");

    assertThat(facts.minutes(Measure.RESOLVE)).isEmpty();
  }

  @Test
  void aLabelledDurationIsUsedWhereAnInstantIsMissing() {
    Postmortem facts =
        read("# I\n\n## Stats\n\n- Time to detection: 54 minutes\n- Time to recovery: ?\n");

    assertThat(facts.minutes(Measure.DETECT)).contains(new Minutes(54, Minutes.Source.STATED));
    assertThat(facts.minutes(Measure.RESOLVE)).isEmpty();
    assertThat(facts.unreadable()).isEmpty();
  }

  @Test
  void anOpenEndMeansThatItIsGoingOn() {
    Postmortem facts = read("# I\n\n- **Duration**: 2026-11-02 15:10 → ongoing\n");

    assertThat(facts.isOngoing()).isTrue();
    assertThat(instant(facts, Milestone.STARTED)).isEqualTo("2026-11-02T15:10Z");
  }

  @Test
  void theSeverityIsTheLastOneAndItsChangesAreKept() {
    Postmortem inField = read("# I\n\n- **Severity**: High → Critical\n");
    Postmortem inRow = timeline("- 14:20: Severity raised from High to Critical\n");

    assertThat(inField.severity()).contains("Critical");
    assertThat(inField.severityChanges())
        .extracting(SeverityChange::to)
        .containsExactly("Critical");
    assertThat(inRow.severityChanges())
        .extracting(change -> change.at().flatMap(TimePoint::instant).orElseThrow().toString())
        .containsExactly("2026-11-02T14:20Z");
  }

  private static Postmortem overMidnight(String rows) {
    return read(
        """
        # I

        - **Date**: 2026-11-02
        - **Duration**: 23:05 → 00:10 UTC

        ## Timeline

        All times in UTC.

        """
            + rows);
  }

  private static Postmortem timeline(String rows) {
    return read(
        """
        # I

        - **Date**: 2026-11-02

        ## Timeline

        All times in UTC.

        """
            + rows);
  }

  private static List<String> times(Postmortem facts) {
    return facts.timeline().rows().stream()
        .map(row -> row.point().orElseThrow().local().toString())
        .toList();
  }

  private static String instant(Postmortem facts, Milestone milestone) {
    return facts
        .at(milestone)
        .flatMap(TimePoint::instant)
        .map(OffsetDateTime::toString)
        .orElse("none");
  }

  private static Postmortem read(String markdown) {
    Logbook logbook =
        TestLogbook.withTemplate("# Incident: [Title]\n").with("i.md", markdown).build();
    return PostmortemReader.read(logbook.entries().get(0), logbook.configuration());
  }
}
