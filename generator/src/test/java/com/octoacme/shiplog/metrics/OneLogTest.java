package com.octoacme.shiplog.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookFixture;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.release.ReleaseReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One log with everything that is hard to count, and every figure of it, counted by hand.
 *
 * <p>Four releases: 1.0.0; 1.1.0, which caused three incidents; 1.1.1, a hotfix for the last of
 * them; 1.2.0, which was yanked. Six incidents: one whose end is before its start, one over
 * midnight, one whose stated duration contradicts its times, one over the change of clocks, one in
 * two zones, one with stated durations only. Five action items: re-opened, edited and then ticked,
 * dropped, open after its day, open after the day that the policy gives.
 */
class OneLogTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder);
    release("1.0.0", "", "2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z");
    release("1.1.0", "", "2026-02-02T10:00:00Z", "2026-02-02T20:00:00Z");
    release("1.1.1", "", "2026-02-06T08:00:00Z", "2026-02-06T09:00:00Z");
    release("1.2.0", "yanked: true\n", "2026-04-06T10:00:00Z", "2026-04-06T16:00:00Z");
    incident(1, "2026-02-04", END_BEFORE_START);
    incident(2, "2026-02-05", OVER_MIDNIGHT);
    incident(3, "2026-02-06", CONTRADICTION + AGREED);
    incident(3, "2026-02-10", CONTRADICTION + FIRST_EDIT);
    incident(3, "2026-02-20", CONTRADICTION + SECOND_EDIT);
    incident(3, "2026-03-10", CONTRADICTION + THIRD_EDIT);
    incident(4, "2026-03-30", CLOCKS_CHANGE);
    incident(5, "2026-03-11", TWO_ZONES);
    incident(6, "2026-04-08", ONLY_STATED);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private static final String END_BEFORE_START =
      """
      - Date: 2026-02-03
      - Severity: High
      - Components: cache
      - Caused by: v1.1.0
      - Duration: 2026-02-03 10:30 → 2026-02-03 10:00 UTC
      """;

  private static final String OVER_MIDNIGHT =
      """
      - Date: 2026-02-04
      - Severity: High
      - Components: cache
      - Caused by: v1.1.0
      - Duration: 23:30 → 00:20 UTC

      ## Timeline

      All times in UTC.

      - 23:34: Detected
      - 23:36: Acknowledged
      - 23:43: Communicated
      - 23:50: Decided
      - 00:02: Rolled back
      - 00:05: Mitigated
      """;

  private static final String CONTRADICTION =
      """
      - Date: 2026-02-05
      - Severity: Critical
      - Components: cache
      - Caused by: v1.1.0
      - Fixed in: v1.1.1
      - Duration: 2026-02-05 10:00 → 2026-02-05 12:00 UTC
      - Time to recovery: 30 minutes

      ## Root Cause

      A key without its tenant.

      ## Action Items

      """;

  private static final String AGREED =
      """
      - [ ] Add a test - Owner: Ines - Due: 2026-03-01
      - [ ] Add an alert - Owner: Ines - Due: 2026-03-01
      - [ ] Rewrite the module - Owner: Ines - Due: 2026-03-01
      - [ ] Document the format - Owner: Ines - Due: 2026-03-15
      - [ ] Tell support of it - Owner: Ines
      """;

  private static final String FIRST_EDIT =
      AGREED
          .replace("[ ] Add a test", "[x] Add a test")
          .replace("Add an alert", "Add an alert for it")
          .replace("[ ] Rewrite the module", "[-] Rewrite the module - won't do: too dear");

  private static final String SECOND_EDIT =
      FIRST_EDIT
          .replace("[x] Add a test", "[ ] Add a test")
          .replace("[ ] Add an alert", "[x] Add an alert");

  private static final String THIRD_EDIT = SECOND_EDIT.replace("[ ] Add a test", "[x] Add a test");

  private static final String CLOCKS_CHANGE =
      """
      - Date: 2026-03-29
      - Severity: Low
      - Components: dns
      - Duration: 2026-03-29 01:30 → 2026-03-29 03:30

      ## Timeline

      All times in Zurich time.

      - 03:10: Detected
      """;

  private static final String TWO_ZONES =
      """
      - Date: 2026-03-10
      - Severity: Low
      - Components: dns
      - Started: 2026-03-10 10:00 UTC
      - Detected: 2026-03-10 12:30 CET
      - Resolved: 2026-03-10 08:00 EST
      - Reviewed: 2026-03-20
      - Held: 2026-04-01
      """;

  private static final String ONLY_STATED =
      """
      - Date: 2026-04-07
      - Components: cache
      - Caused by: v1.2.0
      - Time to detection: 54 minutes
      - Time to recovery: 19 hours 43 minutes.
      """;

  private void release(String version, String frontMatter, String committed, String tagged) {
    git.commit("Release " + version)
        .at(committed)
        .file(
            "content/releases/" + version + ".md",
            "---\n" + frontMatter + "---\n# " + version + "\n\nText.\n")
        .done();
    git.annotatedTag("v" + version, tagged);
  }

  private void incident(int number, String day, String text) {
    git.commit("Write up")
        .at(day + "T09:00:00Z")
        .file("content/incidents/INC-" + number + ".md", "# Trouble " + number + "\n\n" + text)
        .done();
  }

  private Metrics metrics() {
    try (Repository repository = git.open()) {
      Logbook logbook = LogbookFixture.read(repository, "2026-04-30");
      return MetricsReader.read(
          logbook,
          new ReleaseReader(logbook, path -> path).read(),
          new IncidentReader(logbook, logbook.asOf(), path -> path).read(),
          repository.leadTimes(logbook.tags()));
    }
  }

  @Test
  void releases() {
    Metrics metrics = metrics();

    assertThat(metrics.changeFail().all()).isEqualTo(new Share(2, 4));
    assertThat(metrics.changeFail().byQuarter())
        .containsOnlyKeys("2026-Q1", "2026-Q2")
        .containsEntry("2026-Q1", new Share(1, 3))
        .containsEntry("2026-Q2", new Share(1, 1));
    assertThat(metrics.unattributed()).isEqualTo(2);
    assertThat(metrics.rework().all()).isEqualTo(new Share(1, 4));
    assertThat(metrics.deployments().all()).isEqualTo(new Rate(4, 116));
    assertThat(metrics.leadTime().all()).isEqualTo(new Spread(List.of(60L, 120L, 360L, 600L), 4));
    assertThat(metrics.recoveryTime().all()).isEqualTo(new Spread(List.of(50L, 120L, 1183L), 4));
  }

  @Test
  void times() {
    Metrics metrics = metrics();

    assertThat(metrics.time(Measure.DETECT).all())
        .isEqualTo(new Spread(List.of(4L, 40L, 54L, 90L), 6));
    assertThat(metrics.time(Measure.ACKNOWLEDGE).all()).isEqualTo(new Spread(List.of(2L), 6));
    assertThat(metrics.time(Measure.COMMUNICATE).all()).isEqualTo(new Spread(List.of(13L), 6));
    assertThat(metrics.time(Measure.DECIDE).all()).isEqualTo(new Spread(List.of(20L), 6));
    assertThat(metrics.time(Measure.MITIGATE).all()).isEqualTo(new Spread(List.of(35L), 6));
    assertThat(metrics.time(Measure.RESOLVE).all())
        .isEqualTo(new Spread(List.of(50L, 60L, 120L, 180L, 1183L), 6));
  }

  @Test
  void timesByPart() {
    Figure<Spread> resolve = metrics().time(Measure.RESOLVE);

    assertThat(resolve.all().median()).hasValue(120);
    assertThat(resolve.all().percentile(75)).hasValue(180);
    assertThat(resolve.all().percentile(90)).hasValue(1183);
    assertThat(resolve.all().distribution())
        .extracting(Spread.Part::count)
        .containsExactly(0L, 0L, 0L, 2L, 2L, 1L, 0L, 0L);
    assertThat(resolve.byQuarter())
        .containsEntry("2026-Q1", new Spread(List.of(50L, 60L, 120L, 180L), 5))
        .containsEntry("2026-Q2", new Spread(List.of(1183L), 1));
    assertThat(resolve.bySeverity())
        .containsOnlyKeys("critical", "high", "low")
        .containsEntry("critical", new Spread(List.of(120L), 1))
        .containsEntry("high", new Spread(List.of(50L), 2))
        .containsEntry("low", new Spread(List.of(60L, 180L), 2));
    assertThat(resolve.byComponent())
        .containsEntry("cache", new Spread(List.of(50L, 120L, 1183L), 4))
        .containsEntry("dns", new Spread(List.of(60L, 180L), 2));
  }

  @Test
  void timeBoxes() {
    Metrics metrics = metrics();

    assertThat(metrics.box(TimeBox.DETECT).all()).isEqualTo(new Share(1, 4));
    assertThat(metrics.box(TimeBox.COMMUNICATE).all()).isEqualTo(new Share(1, 1));
    assertThat(metrics.box(TimeBox.DECIDE).all()).isEqualTo(new Share(0, 1));
    assertThat(metrics.box(TimeBox.EXECUTE).all()).isEqualTo(new Share(1, 1));
    assertThat(TimeBox.values()).extracting(metrics::notRecorded).containsExactly(2L, 5L, 5L, 5L);
  }

  @Test
  void reviewsAndActionItems() {
    Metrics metrics = metrics();

    assertThat(metrics.reviews().all()).isEqualTo(new Share(3, 4));
    assertThat(metrics.followUps().all()).isEqualTo(new Share(1, 2));
    assertThat(metrics.actions()).isEqualTo(new Metrics.Actions(2, 2, 2, 1));
    assertThat(metrics.closedInTime().all()).isEqualTo(new Share(2, 3));
    assertThat(metrics.recurrence().all()).isEqualTo(new Share(4, 6));
    assertThat(metrics.recurredWithOpenActions()).isEqualTo(1);
  }
}
