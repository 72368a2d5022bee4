package com.octoacme.shiplog.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookFixture;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.release.ReleaseReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of hand-built repositories, each counted by hand. */
class MetricsReaderTest {
  @TempDir Path folder;
  private GitFixture git;
  private int incidents;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  /** A release of one commit, tagged some time after it. */
  private void release(String version, String committed, String tagged, String... frontMatter) {
    String head = String.join("", List.of(frontMatter));
    git.commit("Release " + version)
        .at(committed)
        .file(
            "content/releases/" + version + ".md",
            "---\n" + head + "---\n# " + version + "\n\n## Summary\n\nText.\n")
        .done();
    git.annotatedTag("v" + version, tagged);
  }

  /** An incident of a day, written on the day after. */
  private void incident(String day, String text) {
    incidents++;
    String written = LocalDate.parse(day).plusDays(1) + "T09:00:00Z";
    git.commit("Review of " + day)
        .at(written)
        .file(
            "content/incidents/INC-" + incidents + ".md",
            "# Incident " + incidents + "\n\n- Date: " + day + "\n" + text)
        .done();
  }

  private Metrics metrics(String asOf) {
    try (Repository repository = git.open()) {
      Logbook logbook = LogbookFixture.read(repository, asOf);
      List<Incident> read = new IncidentReader(logbook, logbook.asOf(), path -> path).read();
      return MetricsReader.read(
          logbook,
          new ReleaseReader(logbook, path -> path).read(),
          read,
          repository.leadTimes(logbook.tags()));
    }
  }

  private void threeReleases() {
    release("1.0.0", "2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z");
    release("1.1.0", "2026-02-02T10:00:00Z", "2026-02-02T20:00:00Z");
    release("1.1.1", "2026-04-06T10:00:00Z", "2026-04-06T11:00:00Z");
  }

  @Test
  void aReleaseWithThreeIncidentsFailedOnceAndAnIncidentWithoutACauseIsUnattributed() {
    threeReleases();
    for (String day : List.of("2026-02-03", "2026-02-04", "2026-02-05")) {
      incident(day, "- Caused by: v1.1.0\n");
    }
    incident("2026-03-01", "");
    git.tag("v1.2.0-rc.1");

    Metrics metrics = metrics("2026-04-30");

    assertThat(metrics.changeFail().all()).isEqualTo(new Share(1, 3));
    assertThat(metrics.unattributed()).isEqualTo(1);
    assertThat(metrics.changeFail().byQuarter())
        .containsEntry("2026-Q1", new Share(1, 2))
        .containsEntry("2026-Q2", new Share(0, 1));
  }

  @Test
  void aYankedReleaseFailedWithoutAnIncident() {
    release("1.0.0", "2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z");
    release("1.1.0", "2026-02-02T10:00:00Z", "2026-02-02T20:00:00Z", "yanked: true\n");

    assertThat(metrics("2026-04-30").changeFail().all()).isEqualTo(new Share(1, 2));
  }

  @Test
  void aVersionOfOneLineDoesNotFailThatOfAnother() {
    git.commit("Write code").at("2026-01-04T12:00:00Z").file("a.txt", "a").done();
    git.annotatedTag("api-1.0.0", "2026-01-05T12:00:00Z");
    git.annotatedTag("web-1.0.0", "2026-01-05T12:00:00Z");
    incident("2026-02-03", "- Caused by: web-1.0.0\n");

    Figure<Share> changeFail = metrics("2026-04-30").changeFail();

    assertThat(changeFail.all()).isEqualTo(new Share(1, 2));
    assertThat(changeFail.byComponent())
        .containsEntry("api", new Share(0, 1))
        .containsEntry("web", new Share(1, 1));
  }

  @Test
  void aHotfixThatOnlyMendsIsReworkAndAMinorReleaseThatAlsoMendsIsNot() {
    threeReleases();
    incident("2026-04-05", "- Caused by: 1.1.0\n- Fixed in: 1.1.1\n");
    incident("2026-02-01", "- Fixed in: 1.1.0\n");

    assertThat(metrics("2026-04-30").rework().all()).isEqualTo(new Share(1, 3));
  }

  @Test
  void deploymentsAreCountedFromTheFirstToTheDayOfTheRun() {
    threeReleases();

    Rate january = metrics("2026-01-11").deployments().all();
    Rate april = metrics("2026-04-12").deployments().all();

    assertThat(april).isEqualTo(new Rate(3, 98));
    assertThat(april.weeks()).isEqualTo(14.0);
    assertThat(april.perWeek().orElseThrow()).isCloseTo(3 / 14.0, within(1e-9));
    assertThat(january.days()).isEqualTo(7);
  }

  @Test
  void leadTimeIsFromEachCommitToTheFirstTagThatHoldsIt() {
    git.commit("Write code").at("2026-01-04T12:00:00Z").file("a.txt", "a").done();
    release("1.0.0", "2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z");
    release("1.1.0", "2026-02-02T10:00:00Z", "2026-02-02T20:00:00Z");

    Spread spread = metrics("2026-04-30").leadTime().all();

    assertThat(spread.values()).containsExactly(120L, 600L, 1440L);
    assertThat(spread.median()).hasValue(600);
    assertThat(spread.percentile(75)).hasValue(1440);
  }

  @Test
  void recoveryTimeIsThatOfIncidentsWithACauseTimeToResolveThatOfAll() {
    threeReleases();
    incident("2026-02-03", "- Caused by: 1.1.0\n- Duration: 2026-02-03 10:00 → 10:30 UTC\n");
    incident("2026-02-05", "- Caused by: 1.1.0\n");
    incident("2026-03-01", "- Time to recovery: 2 hours\n- Severity: SEV1\n");

    Metrics metrics = metrics("2026-04-30");

    assertThat(metrics.recoveryTime().all()).isEqualTo(new Spread(List.of(30L), 2));
    assertThat(metrics.time(Measure.RESOLVE).all()).isEqualTo(new Spread(List.of(30L, 120L), 3));
    assertThat(metrics.time(Measure.RESOLVE).all().median()).hasValue(75);
    assertThat(metrics.time(Measure.RESOLVE).bySeverity())
        .containsOnlyKeys("critical")
        .containsEntry("critical", new Spread(List.of(120L), 1));
  }

  @Test
  void anEndBeforeItsStartIsLeftOutAndCounted() {
    incident("2026-02-03", "- Duration: 2026-02-03 10:30 → 2026-02-03 10:00 UTC\n");

    assertThat(metrics("2026-04-30").time(Measure.RESOLVE).all())
        .isEqualTo(new Spread(List.of(), 1));
  }

  @Test
  void aPhaseWithoutItsInstantIsNotRecordedAndNeverMissed() {
    incident(
        "2026-02-03",
        """
        - Started: 2026-02-03 10:00 UTC
        - Detected: 2026-02-03 10:04 UTC
        - Communicated: 2026-02-03 10:20 UTC
        """);

    Metrics metrics = metrics("2026-04-30");

    assertThat(metrics.box(TimeBox.DETECT).all()).isEqualTo(new Share(1, 1));
    assertThat(metrics.box(TimeBox.COMMUNICATE).all()).isEqualTo(new Share(0, 1));
    assertThat(metrics.box(TimeBox.DECIDE).all()).isEqualTo(new Share(0, 0));
    assertThat(metrics.notRecorded(TimeBox.DECIDE)).isEqualTo(1);
  }

  @Test
  void aReviewIsJudgedByItsStatedDayElseByTheDayOnWhichItWasWritten() {
    incident("2026-02-03", "- Duration: 2026-02-03 10:00 → 10:30 UTC\n");
    incident("2026-02-05", "- Duration: 2026-02-05 10:00 → 10:30 UTC\n- Reviewed: 2026-02-20\n");
    incident("2026-02-07", "");

    assertThat(metrics("2026-04-30").reviews().all()).isEqualTo(new Share(1, 2));
  }

  @Test
  void onlyTheDayOfTheRunMakesAnActionOverdueAndAFollowUpDue() {
    incident(
        "2026-02-03",
        """
        - Reviewed: 2026-02-04

        ## Root Cause

        Text.

        ## Action Items

        - [ ] Add a test - Owner: Ines - Due: 2026-03-01
        - [x] Add an alert - Owner: Ines - Due: 2026-03-01
        - [-] Rewrite it - won't do: too dear
        """);

    Metrics before = metrics("2026-03-01");
    Metrics after = metrics("2026-03-10");

    assertThat(before.actions()).isEqualTo(new Metrics.Actions(1, 0, 1, 1));
    assertThat(after.actions()).isEqualTo(new Metrics.Actions(1, 1, 1, 1));
    assertThat(before.followUps().all()).isEqualTo(new Share(0, 0));
    assertThat(after.followUps().all()).isEqualTo(new Share(0, 1));
  }

  /** Writes the review of an incident anew. */
  private void edit(String at, String text) {
    git.commit("Edit")
        .at(at)
        .file("content/incidents/INC-1.md", "# Incident 1\n\n- Date: 2026-02-03\n" + text)
        .done();
  }

  @Test
  void anActionIsClosedWhenItsLastTickWasCommitted() {
    incident("2026-02-03", "\n## Action Items\n\n- [ ] Add a test - Due: 2026-03-01\n");
    edit("2026-02-10T09:00:00Z", "\n## Action Items\n\n- [x] Add a test - Due: 2026-03-01\n");
    assertThat(metrics("2026-04-30").closedInTime().all()).isEqualTo(new Share(1, 1));

    edit("2026-02-20T09:00:00Z", "\n## Action Items\n\n- [ ] Add a test - Due: 2026-03-01\n");
    assertThat(metrics("2026-04-30").closedInTime().all()).isEqualTo(new Share(0, 0));

    edit(
        "2026-03-10T09:00:00Z",
        "\n## Action Items\n\n- [x] Add a test of the key - Due: 2026-03-01\n");
    assertThat(metrics("2026-04-30").closedInTime().all()).isEqualTo(new Share(0, 1));
    assertThat(metrics("2026-04-30").actions()).isEqualTo(new Metrics.Actions(0, 0, 1, 0));
  }

  @Test
  void theSameComponentWithinNinetyDaysIsRecurrence() {
    incident("2026-01-10", "- Components: cache, queue\n\n## Action Items\n\n- [ ] Add a test\n");
    incident("2026-04-05", "- Components: Queue\n");
    incident("2026-08-01", "- Components: queue\n");

    Metrics metrics = metrics("2026-08-30");

    assertThat(metrics.recurrence().all()).isEqualTo(new Share(1, 3));
    assertThat(metrics.recurredWithOpenActions()).isEqualTo(1);
    assertThat(metrics.recurrence().byComponent()).containsKeys("cache", "queue", "Queue");
  }

  @Test
  void percentilesAreValuesThatOccur() {
    Spread spread = new Spread(List.of(40L, 10L, 30L, 20L), 5);

    assertThat(spread.median()).hasValue(25);
    assertThat(spread.percentile(75)).hasValue(30);
    assertThat(spread.percentile(90)).hasValue(40);
    assertThat(spread.distribution())
        .extracting(Spread.Part::count)
        .containsExactly(0L, 1L, 2L, 1L, 0L, 0L, 0L, 0L);
  }
}
