package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of releases: their tags, what was edited after them, and a file that holds many. */
class ReleaseStoryTest {
  private static final Set<String> RULES =
      Set.of("release-date", "untagged-release", "tag-without-notes", "late-notes", "erratum");

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private Run run() {
    return Run.in(folder.resolve("repository")).with("ref", "HEAD");
  }

  private static String notes(String version, String date, String text) {
    return "# Release " + version + "\n\n- **Date**: " + date + "\n\n## Summary\n\n" + text + "\n";
  }

  private void commitNotes(String version, String at, String text) {
    git.commit("Write notes of " + version)
        .at(at)
        .file("content/releases/" + version + ".md", notes(version, at.substring(0, 10), text))
        .done();
  }

  private List<String> findings() {
    return run().lint(folder.resolve("reports")).findings().stream()
        .filter(finding -> RULES.contains(finding.rule()))
        .map(ReleaseStoryTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.path()
        + ":"
        + finding.start().line()
        + " "
        + finding.rule()
        + ": "
        + finding.message();
  }

  private String data() throws IOException {
    run().generate(folder.resolve("site"));
    return Files.readString(folder.resolve("site/data/releases.json"));
  }

  @Test
  void aRunTellsHowManyTagsAreVersions() {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.tag("v1.0.0").tag("latest");

    Run run = run();
    run.lint(folder.resolve("reports"));

    assertThat(run.told()).contains("1 of 2 tags recognised as versions");
  }

  @Test
  void notesInOrderGiveNoFinding() {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.annotatedTag("v1.0.0", "2026-01-02T10:00:00Z");
    commitNotes("1.1.0", "2026-11-28T10:00:00Z", "Planned.");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aDateFarFromThatOfTheTagIsReportedAtTheDate() {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.annotatedTag("v1.0.0", "2026-01-04T10:00:00Z");

    assertThat(findings())
        .containsExactly(
            "content/releases/1.0.0.md:3 release-date: the date is 2026-01-01, but v1.0.0 was"
                + " tagged on 2026-01-04");
  }

  @Test
  void aTagThatNeverCameIsReportedOnceAHigherOneIsThere() {
    commitNotes("1.0.0", "2026-11-27T10:00:00Z", "First.");
    commitNotes("1.1.0", "2026-11-28T10:00:00Z", "Second.");
    git.annotatedTag("v1.1.0", "2026-11-28T10:00:00Z");

    assertThat(findings())
        .containsExactly(
            "content/releases/1.0.0.md:1 untagged-release: version 1.0.0 has no tag, and a higher"
                + " version has one");
  }

  @Test
  void aTagThatNeverCameIsReportedWhenItsDayIsLongPast() {
    commitNotes("1.0.0", "2026-10-01T10:00:00Z", "First.");
    git.annotatedTag("v1.0.0", "2026-10-01T10:00:00Z");
    commitNotes("1.1.0", "2026-11-01T10:00:00Z", "Second.");

    assertThat(findings())
        .containsExactly(
            "content/releases/1.1.0.md:1 untagged-release: version 1.1.0 has no tag, and its date"
                + " is 2026-11-01");
  }

  @Test
  void aTagWithoutNotesIsReportedFromTheFirstNotesOn() {
    git.commit("Begin").at("2026-01-01T10:00:00Z").file("README.md", "Text\n").done();
    git.tag("v0.9.0");
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.tag("v1.0.0").tag("v1.1.0-rc.1").tag("v1.1.0");

    assertThat(findings())
        .containsExactly(
            "shiplog.yaml:1 tag-without-notes: tag v1.1.0 of 2026-01-01 has no release notes");
  }

  @Test
  void notesAfterTheirTagAreLate() {
    git.commit("Begin").at("2026-01-01T10:00:00Z").file("README.md", "Text\n").done();
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    commitNotes("1.0.0", "2026-01-02T10:00:00Z", "First.");

    assertThat(findings())
        .containsExactly(
            "content/releases/1.0.0.md:1 late-notes: the notes were added on 2026-01-02, but"
                + " v1.0.0 was tagged on 2026-01-01");
  }

  @Test
  void anEditAfterTheTagIsAnErratumOfTheDayOfTheLastEdit() throws IOException {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    commitNotes("1.0.0", "2026-02-01T10:00:00Z", "First, but for one thing.");
    String last =
        git.commit("Correct it")
            .at("2026-02-02T10:00:00Z")
            .file(
                "content/releases/1.0.0.md",
                notes("1.0.0", "2026-01-01", "First, but for two things.\n\n- [ ] Deploy"))
            .done();
    git.commit("Tick it")
        .at("2026-03-01T10:00:00Z")
        .file(
            "content/releases/1.0.0.md",
            notes("1.0.0", "2026-01-01", "First, but for two things.\n\n- [x] Deploy - 2026-03-01"))
        .done();

    assertThat(findings())
        .containsExactly(
            "content/releases/1.0.0.md:1 erratum: the notes were edited after the release, last on"
                + " 2026-02-02 in "
                + last.substring(0, 7)
                + "; v1.0.0 has another text");
    assertThat(data()).contains("\"erratum\": \"2026-02-02T10:00:00Z\"");
    assertThat(Files.readString(folder.resolve("site/releases/1.0.0.html")))
        .contains("Edited after release", "two things");
  }

  @Test
  void whatIsInternalInANoteIsNotToldAsChanged() throws IOException {
    String secret = "<!-- internal -->\nThe word is sesame.\n<!-- /internal -->\n";
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.\n\n" + secret);
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    commitNotes("1.0.0", "2026-02-01T10:00:00Z", "First of all.\n");

    run().generate(folder.resolve("site"));

    assertThat(Files.readString(folder.resolve("site/releases/1.0.0.html")))
        .contains("id=\"since-release\"", "of all")
        .doesNotContain("sesame");
  }

  @Test
  void whatBecameInternalAfterTheTagIsNotToldAsChanged() throws IOException {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "The word is sesame.");
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    commitNotes(
        "1.0.0",
        "2026-02-01T10:00:00Z",
        "<!-- internal -->\nThe word is sesame.\n<!-- /internal -->\nNothing.");

    run().generate(folder.resolve("site"));

    assertThat(Files.readString(folder.resolve("site/releases/1.0.0.html")))
        .contains("Edited after release")
        .doesNotContain("since-release");
  }

  @Test
  void tickingAfterTheTagIsNoErratum() throws IOException {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.\n\n- [ ] Announce");
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    git.commit("Tick it, and take the release back")
        .file(
            "content/releases/1.0.0.md",
            "---\nyanked: true\n---\n"
                + notes("1.0.0", "2026-01-01", "First.\n\n- [x] Announce - 2026-01-03 @ada"))
        .done();

    assertThat(findings()).isEmpty();
    assertThat(data()).contains("\"erratum\": null", "\"state\": \"yanked\"");
  }

  @Test
  void theReleaseBeforeIsTheLowerVersionThatLedToTheTag() throws IOException {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.tag("v1.0.0");
    git.branch("old");
    git.checkout("main");
    commitNotes("2.0.0", "2026-02-01T10:00:00Z", "Second.");
    git.tag("v2.0.0");
    git.checkout("old");
    commitNotes("1.9.0", "2026-03-01T10:00:00Z", "Late.");
    git.tag("v1.9.0");
    git.checkout("main");
    git.commit("Tell of it")
        .at("2026-04-01T10:00:00Z")
        .file("content/releases/1.9.0.md", notes("1.9.0", "2026-03-01", "Late."))
        .done();

    assertThat(data())
        .containsSubsequence(
            "\"version\": \"2.0.0\"",
            "\"state\": \"released\"",
            "\"previous\": \"1.0.0\"",
            "\"version\": \"1.9.0\"",
            "\"state\": \"superseded\"",
            "\"previous\": \"1.0.0\"");
  }

  @Test
  void aChangelogHoldsAReleaseUnderEachVersion() throws IOException {
    String first = "## [1.0.0] - 2026-01-01\n\n- First\n\n[1.0.0]: https://octoacme.test/1\n";
    git.commit("Release 1.0.0")
        .at("2026-01-01T10:00:00Z")
        .file("CHANGELOG.md", "# Changelog\n\n" + first)
        .done();
    git.annotatedTag("v1.0.0", "2026-01-01T12:00:00Z");
    String second = "## [1.1.0] - 2026-02-01 [YANKED]\n\n- Second\n\n";
    git.commit("Release 1.1.0")
        .at("2026-02-01T10:00:00Z")
        .file("CHANGELOG.md", "# Changelog\n\n" + second + first)
        .done();
    git.annotatedTag("v1.1.0", "2026-02-01T12:00:00Z");
    git.commit("Go on")
        .at("2026-03-01T10:00:00Z")
        .file(
            "CHANGELOG.md",
            "# Changelog\n\n## [Unreleased]\n\n- Soon\n\n"
                + second.replace("Second", "Second, corrected")
                + first.replace("test/1", "test/one"))
        .done();

    String data = data();

    assertThat(findings())
        .containsExactly(
            "CHANGELOG.md:7 erratum: the notes were edited after the release, last on 2026-03-01 in "
                + git.head().substring(0, 7)
                + "; v1.1.0 has another text");
    assertThat(data)
        .containsSubsequence(
            "\"version\": \"1.1.0\"",
            "\"date\": \"2026-02-01\"",
            "\"state\": \"yanked\"",
            "\"tag\": \"v1.1.0\"",
            "\"association\": \"explicit\"",
            "\"created\": \"2026-02-01T10:00:00Z\"",
            "\"updated\": \"2026-03-01T10:00:00Z\"",
            "\"version\": \"1.0.0\"",
            "\"state\": \"released\"",
            "\"erratum\": null",
            "\"created\": \"2026-01-01T10:00:00Z\"",
            "\"updated\": \"2026-01-01T10:00:00Z\"",
            "\"id\": \"unreleased\"",
            "\"state\": \"draft\"");
    assertThat(folder.resolve("site/releases/1.1.0.html")).content().contains("corrected");
    assertThat(folder.resolve("site/releases/unreleased.html"))
        .content()
        .contains("Soon")
        .doesNotContain("corrected");
  }

  @Test
  void aFolderOfNotesCountsBeforeTheChangelog() throws IOException {
    commitNotes("1.0.0", "2026-01-01T10:00:00Z", "First.");
    git.commit("Keep a log").file("CHANGELOG.md", "## 9.0.0\n\nText\n").done();

    assertThat(data()).contains("\"version\": \"1.0.0\"").doesNotContain("9.0.0");
  }

  @Test
  void incidentsTellWhatAReleaseCausedFixedAndWhyItWasTakenBack() throws IOException {
    commitNotes(
        "1.0.0",
        "2026-01-01T10:00:00Z",
        "First.\n\n## Known issues\n\n- Slow start\n\n## Rollback plan\n\nDeploy 0.9.0 again.");
    git.tag("v1.0.0");
    commitNotes("1.0.1", "2026-02-01T10:00:00Z", "Mended.\n\n## Known issues\n\nNone known");
    git.tag("v1.0.1");
    git.commit("Write it up")
        .at("2026-02-02T10:00:00Z")
        .file(
            "content/incidents/INC-7.md",
            "---\ncaused-by: v1.0.0\nrolled-back: 1.0.0\nfixed-in: 1.0.1\n---\n# Orders lost\n")
        .done();

    assertThat(data())
        .containsSubsequence(
            "\"version\": \"1.0.1\"",
            "\"state\": \"released\"",
            "\"knownIssues\": []",
            "\"causedIncidents\": []",
            "\"fixesIncidents\": [",
            "\"INC-7\"",
            "\"version\": \"1.0.0\"",
            "\"state\": \"rolled-back\"",
            "\"rollbackPlan\": \"Deploy 0.9.0 again.\"",
            "\"text\": \"Slow start\"",
            "\"text\": \"Orders lost\"",
            "\"incident\": \"INC-7\"",
            "\"causedIncidents\": [",
            "\"INC-7\"");
    assertThat(folder.resolve("site/releases/1.0.0.html"))
        .content()
        .contains("Rolled back.", "Orders lost</a>", "incidents/inc-7.html");
  }
}
