package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who ticked what, when, and what a tag holds of it: told by commits. */
class TaskStoryTest {
  private static final String NOTES = "content/releases/1.4.0.md";
  private static final String REVIEW = "content/incidents/INC-7.md";
  private static final String CHECKLIST =
      """
      # Release 1.4.0

      ## Deployment Checklist

      - [ ] Backup or snapshot
      - [ ] Deploy to staging and run smoke tests
      - [ ] Deploy to production
      - [ ] Run post-deploy verifications
      """;
  private static final String ACTIONS =
      """
      # Cache stampede

      ## Action Items

      - [ ] Alert on the cache hit rate - Owner: Ines - Due: 2026-12-01
      - [ ] Warm the cache slowly - Owner: Ines - Due: 2026-12-01
      """;

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void end() {
    git.close();
  }

  private void commit(String author, String at, String path, String text) {
    git.commit("Change " + path).by(author).at(at).file(path, text).done();
  }

  private static String ticked(String text, String... items) {
    String changed = text;
    for (String item : items) {
      changed = changed.replace("[ ] " + item, "[x] " + item);
    }
    return changed;
  }

  private List<Finding> findings(String... rules) {
    return Run.in(folder.resolve("repository"))
        .with("ref", "HEAD")
        .lint(folder.resolve("reports"))
        .findings()
        .stream()
        .filter(finding -> List.of(rules).contains(finding.rule()))
        .toList();
  }

  private String data(String file) throws IOException {
    Path site = folder.resolve("site");
    Run.in(folder.resolve("repository")).generate(site);
    return Files.readString(site.resolve("data/" + file));
  }

  private void releaseThatWasCheckedInPart() {
    commit("Ada", "2026-11-01T10:00:00Z", NOTES, CHECKLIST);
    commit("Ines", "2026-11-02T10:00:00Z", NOTES, ticked(CHECKLIST, "Backup"));
    git.annotatedTag("v1.4.0", "2026-11-02T12:00:00Z");
  }

  @Test
  void tellsWhoTickedAnItemAndHowManyWereDoneAtTheTag() throws IOException {
    releaseThatWasCheckedInPart();
    commit(
        "Ada", "2026-11-03T10:00:00Z", NOTES, ticked(CHECKLIST, "Backup", "Deploy to production"));

    assertThat(data("releases.json"))
        .contains("\"done\": 2", "\"doneAtTag\": 1")
        .containsSubsequence(
            "\"text\": \"Backup or snapshot\"",
            "\"doneAt\": \"2026-11-02T10:00:00Z\"",
            "\"doneBy\": \"Ines\"",
            "\"text\": \"Deploy to production\"",
            "\"doneAt\": \"2026-11-03T10:00:00Z\"",
            "\"doneBy\": \"Ada\"",
            "\"commit\": \"" + git.head() + "\"");
  }

  @Test
  void tellsWhoTickedAnItemOfOneReleaseInAChangelog() throws IOException {
    String first = "## 1.0.0\n\n### Deployment Checklist\n\n- [ ] Backup\n- [ ] Deploy\n\n";
    String path = "CHANGELOG.md";
    commit("Ada", "2026-11-01T10:00:00Z", path, "# Changes\n\n" + first);
    String ticked = ticked(first, "Backup");
    commit("Ines", "2026-11-02T10:00:00Z", path, "# Changes\n\n" + ticked);
    String second = "## 1.1.0\n\n### Deployment Checklist\n\n- [ ] Backup\n\n";
    commit("Ada", "2026-11-03T10:00:00Z", path, "# Changes\n\n" + second + ticked);

    assertThat(data("releases.json"))
        .containsSubsequence(
            "\"version\": \"1.1.0\"",
            "\"text\": \"Backup\"",
            "\"doneBy\": null",
            "\"version\": \"1.0.0\"",
            "\"text\": \"Backup\"",
            "\"doneAt\": \"2026-11-02T10:00:00Z\"",
            "\"doneBy\": \"Ines\"");
  }

  @Test
  void reportsAnItemThatWasTickedAfterTheTag() {
    releaseThatWasCheckedInPart();
    commit("Ada", "2026-11-05T10:00:00Z", NOTES, ticked(CHECKLIST, "Backup", "Deploy to staging"));

    assertThat(findings("late-checklist"))
        .extracting(finding -> finding.start().line(), Finding::message)
        .containsExactly(
            tuple(
                6,
                "\"Deploy to staging and run smoke tests\" was ticked on 2026-11-05, after tag"
                    + " v1.4.0 of 2026-11-02"));
  }

  @Test
  void judgesAnItemByTheTimeThatIsStated() {
    releaseThatWasCheckedInPart();
    commit(
        "Ada",
        "2026-11-05T10:00:00Z",
        NOTES,
        ticked(CHECKLIST, "Backup", "Deploy to staging")
            .replace("smoke tests", "smoke tests - 2026-11-02 09:00 UTC @ada"));

    assertThat(findings("late-checklist")).isEmpty();
  }

  @Test
  void givesAnEmergencyTwoDays() {
    String emergency = "---\nemergency: true\n---\n" + CHECKLIST;
    commit("Ada", "2026-11-02T10:00:00Z", NOTES, emergency);
    git.annotatedTag("v1.4.0", "2026-11-02T12:00:00Z");
    commit("Ada", "2026-11-04T10:00:00Z", NOTES, ticked(emergency, "Backup"));
    commit("Ada", "2026-11-05T10:00:00Z", NOTES, ticked(emergency, "Backup", "Deploy to staging"));

    assertThat(findings("late-checklist"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith("\"Deploy to staging");
  }

  @Test
  void reportsWhatIsOpenAfterItsTime() throws IOException {
    releaseThatWasCheckedInPart();

    assertThat(findings("open-checklist"))
        .extracting(finding -> finding.start().line(), Finding::message)
        .containsExactly(
            tuple(
                6,
                "\"Deploy to staging and run smoke tests\" is open; with tag v1.4.0 it was due on"
                    + " 2026-11-02"),
            tuple(7, "\"Deploy to production\" is open; with tag v1.4.0 it was due on 2026-11-09"),
            tuple(
                8,
                "\"Run post-deploy verifications\" is open; with tag v1.4.0 it was due on"
                    + " 2026-11-09"));
  }

  @Test
  void asksNothingOfAReleaseWithoutATag() {
    commit("Ada", "2026-11-01T10:00:00Z", NOTES, CHECKLIST);

    assertThat(findings("open-checklist", "late-checklist")).isEmpty();
  }

  @Test
  void tellsWhenAnActionItemWasOpenedAndClosedThroughEditsAndMoves() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", REVIEW, ACTIONS);
    git.commit("Move it")
        .by("Lin")
        .at("2026-11-06T10:00:00Z")
        .rename(
            REVIEW,
            "content/incidents/2026/INC-7.md",
            ACTIONS.replace("cache hit rate", "cache's hit rate"))
        .done();
    commit(
        "Ines",
        "2026-11-07T10:00:00Z",
        "content/incidents/2026/INC-7.md",
        ticked(ACTIONS, "Alert").replace("cache hit rate", "cache's hit rate"));

    assertThat(data("action-items.json"))
        .containsSubsequence(
            "\"text\": \"Alert on the cache's hit rate\"",
            "\"openedAt\": \"2026-11-05T10:00:00Z\"",
            "\"closedAt\": \"2026-11-07T10:00:00Z\"",
            "\"closedBy\": \"Ines\"",
            "\"commit\": \"" + git.head() + "\"");
  }

  @Test
  void reportsAnOpenActionItemThatWasRemoved() {
    commit("Ada", "2026-11-05T10:00:00Z", REVIEW, ACTIONS);
    commit("Lin", "2026-11-09T10:00:00Z", REVIEW, ACTIONS.replaceFirst("- \\[ ] Warm.*\n", ""));

    assertThat(findings("dropped-action-item"))
        .extracting(finding -> finding.start().line(), Finding::message)
        .containsExactly(
            tuple(
                3,
                "the open action item \"Warm the cache slowly\" was removed in commit "
                    + git.head().substring(0, 7)
                    + " of 2026-11-09"));
  }

  @Test
  void reportsNoActionItemThatIsDismissedOrDoneOrWasOnlyADraft() {
    commit("Ada", "2026-11-05T10:00:00Z", REVIEW, ACTIONS + "- [ ] Replace the cache\n");
    commit("Lin", "2026-11-07T11:00:00Z", REVIEW, ACTIONS);
    String dismissed =
        ticked(ACTIONS, "Alert")
            .replace("[ ] Warm the cache slowly", "[-] Warm the cache slowly: won't do: no need");
    commit("Lin", "2026-11-09T10:00:00Z", REVIEW, dismissed);
    commit("Lin", "2026-11-12T10:00:00Z", REVIEW, dismissed.replaceFirst("- \\[x] Alert.*\n", ""));

    assertThat(findings("dropped-action-item")).isEmpty();
  }

  @Test
  void saysOfWhichDocumentAnOldTextIsMissingAndTellsTheTasksOfAllOthers() throws IOException {
    commit("Ada", "2026-11-01T10:00:00Z", REVIEW, ACTIONS);
    String lost = git.blob(REVIEW);
    commit("Ines", "2026-11-02T10:00:00Z", REVIEW, ACTIONS.replace("[ ]", "[x]"));
    String other = "content/incidents/INC-8.md";
    String alike = ACTIONS.replace("Cache stampede", "Another stampede");
    commit("Ada", "2026-11-03T10:00:00Z", other, alike);
    commit("Lin", "2026-11-04T10:00:00Z", other, alike.replace("[ ]", "[x]"));
    Files.delete(git.looseObject(lost));

    Run run = Run.in(folder.resolve("repository"));
    run.generate(folder.resolve("site"));

    assertThat(run.told())
        .contains(
            REVIEW
                + ": who ticked its tasks, and when, is not told. The content (object "
                + lost
                + ") cannot be read: object "
                + lost
                + " is missing in this clone.");
    assertThat(Files.readString(folder.resolve("site/data/action-items.json")))
        .contains("\"closedBy\": \"Lin\"")
        .doesNotContain("\"closedBy\": \"Ines\"");
  }

  @Test
  void tellsNothingOfTasksOnAShallowClone() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", REVIEW, ACTIONS);
    commit("Ines", "2026-11-07T10:00:00Z", REVIEW, ticked(ACTIONS, "Alert"));
    git.shallowAt(git.head());

    assertThat(data("action-items.json"))
        .contains("\"openedAt\": null", "\"closedAt\": null")
        .doesNotContain("\"closedBy\": \"Ines\"");
  }
}
