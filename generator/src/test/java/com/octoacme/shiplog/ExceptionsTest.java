package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is accepted or left out stands on one page, with who, when and why. */
class ExceptionsTest {
  private static final String COMMENT =
      "<!-- shiplog-disable-file missing-field: no severity in 2024 (until 2027-01-31) -->";
  private static final String INCIDENT = "content/incidents/2026-11-05-cache-stampede.md";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void close() {
    git.close();
  }

  private static String incident(String comment, String items) {
    return "# Cache stampede\n\n" + comment + "\n\n## Action Items\n\n" + items;
  }

  private String data() throws IOException {
    Run.in(git.folder()).generate(folder.resolve("site"));
    return Files.readString(folder.resolve("site/data/exceptions.json"));
  }

  private List<String> rows() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site/exceptions/index.html")))
        .select("tbody tr")
        .stream()
        .map(Element::text)
        .toList();
  }

  @Test
  void gitTellsWhoBroughtACommentAndWhen() throws IOException {
    git.commit("Write it up")
        .at("2026-11-06T10:00:00Z")
        .by("Ada")
        .file(INCIDENT, incident("", "- [ ] Ask - Owner: Ada - Due: 2026-12-01\n"))
        .done();
    git.commit("Accept it")
        .at("2026-11-07T10:00:00Z")
        .by("Lin")
        .file(INCIDENT, incident(COMMENT, "- [ ] Ask - Owner: Ada - Due: 2026-12-01\n"))
        .done();
    git.commit("Go on")
        .at("2026-11-08T10:00:00Z")
        .by("Ada")
        .rename(
            INCIDENT,
            INCIDENT.replace("incidents/", "incidents/2026/"),
            incident("  " + COMMENT, "- [x] Ask - Owner: Ada - Due: 2026-12-01\n"))
        .done();

    assertThat(data())
        .contains(
            "\"kind\": \"suppression\"",
            "\"rule\": \"missing-field\"",
            "\"reason\": \"no severity in 2024\"",
            "\"by\": \"Lin\"",
            "\"at\": \"2026-11-07T10:00:00Z\"",
            "\"expires\": \"2027-01-31\"",
            "\"line\": 3");
    assertThat(rows())
        .singleElement()
        .asString()
        .contains("suppression", "missing-field", "no severity in 2024", "Lin", "2027-01-31");
  }

  @Test
  void whatDocumentsLeaveOutIsListedWithIt() throws IOException {
    git.commit("Write it up")
        .file(
            INCIDENT,
            incident(
                "",
                """
                - [ ] Ask the vendor - won't do: the vendor is gone
                - [ ] Tell support - n/a: nobody called
                - [ ] Write `n/a: in code` about it - Owner: Ada - Due: 2026-12-01

                ## Follow-up

                Skipped: every action was closed within a day
                """))
        .done();

    assertThat(data())
        .contains(
            "\"kind\": \"wont-do\"",
            "\"reason\": \"the vendor is gone\"",
            "\"kind\": \"n/a\"",
            "\"reason\": \"nobody called\"",
            "\"kind\": \"skipped\"",
            "\"reason\": \"every action was closed within a day\"");
  }

  @Test
  void theBaselineIsListedEntryByEntry() throws IOException {
    git.commit("Write it up").file(INCIDENT, incident("", "- [ ] Ask - Due: 2026-12-01\n")).done();
    git.checkOutFiles();
    BaselineOutcome baseline = Run.in(git.folder()).baseline();
    git.commit("Accept what there is")
        .by("Lin")
        .file("shiplog-baseline.json", Files.readString(baseline.file()))
        .done();

    assertThat(data())
        .contains("\"kind\": \"baseline\"", "\"rule\": \"action-item-owner\"", "\"by\": \"Lin\"");
    assertThat(rows()).hasSize(baseline.accepted());
  }

  @Test
  void aBaselineMakesAnOldRepositoryPassAndPruningOnlyTakesOut() throws IOException {
    git.commit("Write it up").file(INCIDENT, incident("", "- [ ] Ask - Due: 2026-12-01\n")).done();
    git.checkOutFiles();

    BaselineOutcome written = Run.in(git.folder()).baseline();
    LintOutcome accepted = Run.in(git.folder()).lint(folder.resolve("reports"));
    git.write(INCIDENT, incident("", "- [ ] Tell - Due: 2026-12-01\n"));
    LintOutcome changed = Run.in(git.folder()).lint(folder.resolve("reports"));
    BaselineOutcome pruned = Run.in(git.folder()).with("prune", "true").baseline();

    assertThat(accepted.failed()).isFalse();
    assertThat(changed.failed()).isTrue();
    assertThat(changed.findings())
        .extracting(finding -> finding.rule() + " " + finding.state())
        .contains("action-item-owner ACTIVE", "stale-baseline ACTIVE");
    assertThat(pruned.accepted()).isEqualTo(written.accepted() - 1);
    assertThat(Files.readString(pruned.file())).doesNotContain("Tell");
  }

  @Test
  void aRepositoryWithoutExceptionsHasAnEmptyListAndNoPage() throws IOException {
    git.commit("Write it up").file("content/guides/a.md", "# A\n\nWords.\n").done();

    assertThat(data()).isEqualTo("[]\n");
    assertThat(folder.resolve("site/exceptions/index.html")).doesNotExist();
  }
}
