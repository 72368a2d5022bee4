package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of incidents, releases, action items and the playbook tell of one incident. */
class IncidentPageTest {
  private static final String REVIEW =
      """
      ---
      caused-by: v1.1.0
      fixed-in: 1.1.2
      ---
      # Incident: Cache stampede

      - **Date**: 2026-08-05
      - **Severity**: High → Critical
      - **Duration**: 2026-08-05 14:00 → 15:10 UTC
      - **Detected by**: Alert
      - **Affected users**: 1,200

      ## Timeline

      All times in UTC.

      - 14:04: The alarm went off (detected)
      - 14:12: The channel is told (communicated)
      - 14:25: We roll back (decided)
      - 14:33: Back on 1.0.0 (automated rollback)
      - 14:40: Smoke tests passed

      ## Root Cause

      The key omitted the tenant.

      ## Contributing Factors

      - Technical: No test of the key

      ## Rollback Decision

      - Decision: Rolled back
      - Rationale: Prices were wrong

      ## Action Items

      - [ ] Tell support how to empty the cache
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeSite() {
    Path root = folder.resolve("repository");
    try (GitFixture git = GitFixture.create(root)) {
      for (String version : List.of("1.1.0", "1.1.1", "1.1.2")) {
        git.commit("Release " + version)
            .at("2026-08-01T10:00:00Z")
            .file("content/releases/" + version + ".md", "# Release " + version + "\n\nText.\n")
            .done();
        git.annotatedTag("v" + version, "2026-08-01T12:00:00Z");
      }
      git.commit("Write it up")
          .at("2026-08-09T10:00:00Z")
          .file("content/incidents/INC-7.md", REVIEW)
          .file("content/incidents/INC-8.md", "# Disk full\n\n- Time to recovery: 2 hours\n")
          .done();
    }
    Run.in(root).with("asOf", "2026-11-01").generate(folder.resolve("site"));
  }

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(url)));
  }

  private static List<String> course(Document page) {
    return page.select("section[aria-labelledby=course] tbody tr").eachText();
  }

  @Test
  void saysWhereNoPictureCanBeDrawn() throws IOException {
    assertThat(page("incidents/inc-7.html").select(".chart")).hasSize(1);
    assertThat(page("incidents/inc-7.html").select(".empty")).isEmpty();
    try (GitFixture git = GitFixture.create(folder.resolve("other"))) {
      git.commit("Write it up").file("content/incidents/INC-9.md", "# Lost\n\nText.\n").done();
      Run.in(git.folder()).generate(folder.resolve("site"));
    }
    assertThat(page("incidents/inc-9.html").select(".chart")).isEmpty();
    assertThat(page("incidents/inc-9.html").select(".empty").text())
        .startsWith("No picture to scale");
  }

  @Test
  void tellsHowItWentAgainstTheLimitsOfThePlaybook() throws IOException {
    Document page = page("incidents/inc-7.html");

    assertThat(course(page))
        .containsExactly(
            "Started 2026-08-05 14:00 UTC",
            "Detected 2026-08-05 14:04 UTC 4 min kept: 4 min of 5 min",
            "Communicated 2026-08-05 14:12 UTC 12 min kept: 8 min of 10 min",
            "Decided 2026-08-05 14:25 UTC 25 min missed: 21 min of 15 min",
            "Rolled back (automated) 2026-08-05 14:33 UTC 33 min kept: 29 min of 30 min",
            "Smoke tests passed 2026-08-05 14:40 UTC 40 min",
            "Resolved 2026-08-05 15:10 UTC 1 h 10 min");
    assertThat(page.select("section[aria-labelledby=recorded]").text())
        .contains(
            "Affected users 1,200",
            "Severity High → Critical",
            "Decision Rolled back",
            "Rationale Prices were wrong",
            "Technical factors No test of the key");
  }

  @Test
  void saysWhichLengthsAreOnlyStated() throws IOException {
    assertThat(course(page("incidents/inc-8.html")))
        .containsExactly("Resolved no time 2 h (stated)");
  }

  @Test
  void listsTellHowLongItTookAlsoWhereThatIsOnlyStated() throws IOException {
    assertThat(page("incidents/index.html").select(".log .tags").eachText())
        .containsExactly("no severity 2 h", "Critical 1 h 10 min 1 open action");
  }

  @Test
  void leadsToTheReleasesThatItNamesAndTheyLeadBack() throws IOException {
    Document page = page("incidents/inc-7.html");

    assertThat(page.select("aside a[href=../releases/1.1.0.html]").text()).isEqualTo("1.1.0");
    assertThat(page.select("aside a[href=../releases/1.1.2.html]").text()).isEqualTo("1.1.2");
    assertThat(page("releases/1.1.1.html").select(".banner a[href=../incidents/inc-7.html]").text())
        .isEqualTo("Cache stampede");
    assertThat(page("releases/1.1.2.html").select(".banner a")).isEmpty();
  }

  @Test
  void tellsTheStateOfTheReviewAndWhatIsDueByPolicy() throws IOException {
    String facts = page("incidents/inc-7.html").select("aside").text();

    assertThat(facts)
        .contains(
            "follow-up due, written 2026-08-09: late, it was due by 2026-08-07",
            "Follow-up due by 2026-09-06",
            "no owner, due 2026-08-24 by policy");
    assertThat(page("actions/index.html").select("tbody").text()).contains("2026-08-24 by policy");
  }

  @Test
  void thePlaybookCountsRollbacksByTheirWay() throws IOException {
    Document page = page("playbook/index.html");

    assertThat(page.select("tbody tr").eachText())
        .contains(
            "Found by an alert 1 of 2",
            "Found by users 0 of 2",
            "Rolled back 1 of 2",
            "By the automated pipeline 1 of 2",
            "By hand 0 of 2");
    assertThat(page.text()).contains("At most 15 min after its detection.");
  }

  @Test
  void theDataTellTheSame() throws IOException {
    assertThat(Files.readString(folder.resolve("site/data/incidents.json")))
        .containsSubsequence(
            "\"id\": \"INC-7\"",
            "\"rolledBack\": \"2026-08-05T14:33:00Z\"",
            "\"smokeTests\": \"2026-08-05T14:40:00Z\"",
            "\"rollback\": \"automated\"",
            "\"reviewBy\": \"2026-08-07T15:10:00Z\"",
            "\"by\": \"2026-09-06\"");
  }
}
