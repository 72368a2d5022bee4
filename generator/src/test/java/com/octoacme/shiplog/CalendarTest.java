package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of a site, read by a parser of iCalendar. */
class CalendarTest {
  private static final String REVIEW =
      """
      # Incident: Cache; stampede, again

      - Date: 2026-11-02
      - Severity: High

      ## Action Items

      - [ ] Add the tenant to every key of the cache, and of all the others that are made in the same way \u00e4\u00f6\u00fc - Owner: Ines - Due: 2026-12-01
      - [ ] Add an alert
      - [x] Warm the cache - Due: 2026-11-05

      ## Follow-up

      - Planned: 2026-11-20
      """;

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder.resolve("repository"));
    review(REVIEW);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private void review(String text) {
    git.commit("Review").at("2026-11-03T09:00:00Z").file("content/incidents/INC-7.md", text).done();
  }

  private String calendar() throws IOException {
    Run.in(folder.resolve("repository")).generate(folder.resolve("site"));
    return Files.readString(folder.resolve("site/calendar.ics"));
  }

  private static List<VEvent> events(String text) {
    return Biweekly.parse(text).first().getEvents();
  }

  @Test
  void holdsWhatIsDueAndNothingElse() throws IOException {
    List<VEvent> events = events(calendar());

    assertThat(events)
        .extracting(event -> event.getDateStart().getValue().getRawComponents().toString())
        .containsExactly("20261201T000000", "20261203T000000", "20261120T000000");
    assertThat(events)
        .extracting(event -> event.getSummary().getValue())
        .contains("Add an alert", "Follow-up: Cache; stampede, again")
        .anyMatch(summary -> summary.endsWith("in the same way \u00e4\u00f6\u00fc (Ines)"));
  }

  @Test
  void aDeploymentWindowHasItsTimesAndMayCrossMidnight() throws IOException {
    git.commit("Release")
        .file(
            "content/releases/1.0.0.md",
            "# 1.0.0\n\n- **Date**: 2026-11-25\n- **Deployment window**: 22:00 → 02:00 UTC\n")
        .done();

    VEvent window = events(calendar()).get(3);

    assertThat(window.getSummary().getValue()).isEqualTo("Deployment: 1.0.0");
    assertThat(window.getDateStart().getValue().toInstant()).isEqualTo("2026-11-25T22:00:00Z");
    assertThat(window.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-26T02:00:00Z");
  }

  @Test
  void isValidAndNoLineIsTooLong() throws IOException {
    String text = calendar();
    ICalendar parsed = Biweekly.parse(text).first();

    assertThat(parsed.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(text.split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void anEventKeepsItsIdentityAndCountsItsChanges() throws IOException {
    List<VEvent> before = events(calendar());
    review(
        REVIEW.replace("Due: 2026-12-01", "Due: 2026-12-15").replace("- [ ] Add an alert\n", ""));
    List<VEvent> after = events(calendar());

    assertThat(after.get(0).getUid()).isEqualTo(before.get(0).getUid());
    assertThat(before.get(0).getSequence().getValue()).isZero();
    assertThat(after.get(0).getSequence().getValue()).isEqualTo(1);
    assertThat(after.get(1).getUid()).isEqualTo(before.get(2).getUid());
  }
}
