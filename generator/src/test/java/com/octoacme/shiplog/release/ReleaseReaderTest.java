package com.octoacme.shiplog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.octoacme.shiplog.logbook.LogbookFixture;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What incidents say of releases. */
class ReleaseReaderTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private void release(String name, String tag) {
    git.commit("Release " + name)
        .file("content/releases/" + name + ".md", "# " + name + "\n\nText.\n")
        .done();
    git.tag(tag);
  }

  private void incident(String id, String frontMatter, String title) {
    git.commit("Write up " + id)
        .file("content/incidents/" + id + ".md", "---\n" + frontMatter + "---\n# " + title + "\n")
        .done();
  }

  private List<Release> releases() {
    try (Repository repository = git.open()) {
      return new ReleaseReader(LogbookFixture.read(repository, "2026-04-30"), key -> key).read();
    }
  }

  private static List<String> knownIssues(Release release) {
    return release.details().knownIssues().stream()
        .map(issue -> release.path().replaceAll(".*/|\\.md", "") + ": " + issue.text())
        .toList();
  }

  @Test
  void anIncidentIsAKnownIssueOfEachReleaseFromItsCauseToTheOneBeforeItsFix() {
    for (String version : List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0")) {
      release(version, "v" + version);
    }
    incident("INC-7", "caused-by: v1.1.0\nfixed-in: 1.3.0\n", "Orders lost");
    incident("INC-8", "caused-by: 1.0.0\n", "Slow start");
    incident("INC-9", "caused-by: 1.2.0\nfixed-in: 1.1.0\n", "A fix before its cause");

    assertThat(releases())
        .flatExtracting(ReleaseReaderTest::knownIssues)
        .containsExactly(
            "1.2.0: Orders lost",
            "1.2.0: A fix before its cause",
            "1.1.0: Orders lost",
            "1.0.0: Slow start");
  }

  @Test
  void theDayIsThatOfItsOwnTagElseAsStatedElseThatOfTheFirstTagWithItsNotes() {
    git.commit("Write all notes")
        .at("2026-03-01T10:00:00Z")
        .file("content/releases/1.2.0.md", "# 1.2.0\n\n- **Date**: 2026-01-15\n")
        .file("content/releases/1.1.0.md", "# 1.1.0\n\n- **Date**: 2025-11-10\n")
        .file("content/releases/1.0.0.md", "# 1.0.0\n\nText.\n")
        .done();
    git.annotatedTag("v1.2.0", "2026-03-05T10:00:00Z");

    assertThat(releases())
        .extracting(release -> release.path().replaceAll(".*/", "") + " " + release.day().get())
        .containsExactly("1.2.0.md 2026-03-05", "1.1.0.md 2025-11-10", "1.0.0.md 2026-03-05");
  }

  @Test
  void aTagNamesALineAndABareVersionIsOfTheOneLineThatHasIt() {
    release("api-1.0.0", "api-1.0.0");
    release("api-1.1.0", "api-1.1.0");
    release("web-1.0.0", "web-1.0.0");
    incident("INC-1", "caused-by: web-1.0.0\n", "Blank page");
    incident("INC-2", "caused-by: 1.1.0\n", "No answer");
    incident("INC-3", "caused-by: 1.0.0, 1.1.0\n", "Two causes");

    assertThat(releases())
        .flatExtracting(ReleaseReaderTest::knownIssues)
        .containsExactlyInAnyOrder(
            "api-1.1.0: No answer",
            "api-1.1.0: Two causes",
            "api-1.0.0: Two causes",
            "web-1.0.0: Blank page");
  }

  @Test
  void whatSaysThatThereIsNoReleaseNamesNone() {
    release("1.0.0", "v1.0.0");
    incident("INC-1", "caused-by: None\nyanked: false\nrolled-back: unknown\n", "Disk full");

    assertThat(releases())
        .extracting(Release::state, Release::incidents)
        .containsExactly(
            tuple(Release.State.RELEASED, new ReleaseIncidents(List.of(), List.of(), List.of())));
  }

  @Test
  void aReleaseThatWasTakenBackSupersedesNothing() {
    release("1.0.0", "v1.0.0");
    release("1.1.0", "v1.1.0");
    incident("INC-1", "rolled-back: 1.1.0\n", "Orders lost");

    assertThat(releases())
        .extracting(Release::state)
        .containsExactly(Release.State.ROLLED_BACK, Release.State.RELEASED);
    assertThat(releases().get(0).incidents().tookBack())
        .extracting(IncidentLink::id)
        .containsExactly("INC-1");
  }
}
