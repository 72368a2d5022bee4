package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which tag a document shipped, told by hand-built repositories. */
class ShippedInTest {
  private static final AsOf AS_OF = AsOf.endOf(LocalDate.parse("2026-11-30"), ZoneOffset.UTC);
  private static final String REVIEW = "content/incidents/INC-1.md";

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

  private void commit(String path) {
    git.commit("Write " + path).file(path, "# Of " + path + "\n\nText.\n").done();
  }

  private Logbook logbook() {
    Configuration configuration = new ConfigurationReader("shiplog.yaml", Set.of()).read("");
    try (Repository repository = git.open()) {
      Snapshot snapshot = repository.snapshot("HEAD");
      return new LogbookReader(configuration, repository).read(snapshot, snapshot.list(), AS_OF);
    }
  }

  /** Tag and association of a document of the head commit. */
  private String shippedIn(String path) {
    LogbookEntry entry =
        logbook().entries().stream().filter(e -> e.path().equals(path)).findFirst().orElseThrow();
    return entry.shippedIn().map(ShippedInTest::shown).orElse("none");
  }

  private static String shown(Shipment shipment) {
    return shipment.tag().name() + " " + shipment.association().id();
  }

  @Test
  void aDocumentShipsWithTheFirstTagWhoseTreeHoldsIt() {
    commit("README.md");
    git.tag("v1.0.0");
    commit(REVIEW);
    git.tag("v1.1.0");
    git.tag("v1.2.0");

    assertThat(shippedIn(REVIEW)).isEqualTo("v1.1.0 containment");
  }

  @Test
  void theFirstIsTheLowestVersionNotTheFirstName() {
    commit(REVIEW);
    git.tag("v0.10.0").tag("v0.9.0").tag("v0.9.0-rc.1");

    assertThat(shippedIn(REVIEW)).isEqualTo("v0.9.0-rc.1 containment");
  }

  @Test
  void aTagThatTheHeadDoesNotReachCountsByItsTree() {
    commit(REVIEW);
    String written = git.blob(REVIEW);
    git.orphan("squashed");
    commit(REVIEW);
    git.tag("v1.0.0");
    git.checkout("main");

    assertThat(git.blob(REVIEW)).isEqualTo(written);
    assertThat(shippedIn(REVIEW)).isEqualTo("v1.0.0 containment");
  }

  @Test
  void aDocumentThatMovedIsFoundWhereItWas() {
    commit("content/incidents/INC-1-old-name.md");
    git.tag("v1.0.0");
    git.commit("Rename it").rename("content/incidents/INC-1-old-name.md", REVIEW).done();
    git.tag("v1.1.0");

    assertThat(shippedIn(REVIEW)).isEqualTo("v1.0.0 containment");
  }

  @Test
  void aDocumentAtAPlaceThatAnotherLeftIsNotTheOther() {
    commit("content/incidents/INC-1.md");
    git.tag("v1.0.0");
    git.commit("Move it away")
        .rename("content/incidents/INC-1.md", "content/incidents/2026/INC-1.md")
        .done();
    git.commit("Write another")
        .file("content/incidents/INC-1.md", "# A different incident\n\nOf other words.\n")
        .done();
    git.tag("v1.1.0");

    assertThat(shippedIn("content/incidents/2026/INC-1.md")).isEqualTo("v1.0.0 containment");
    assertThat(shippedIn("content/incidents/INC-1.md")).isEqualTo("v1.1.0 containment");
  }

  @Test
  void whatWasDeletedBeforeItsTagShippedWithTheFirstTagThatReachesIt() {
    commit("README.md");
    git.tag("v1.0.0");
    commit(REVIEW);
    git.commit("Delete it").delete(REVIEW).done();
    git.tag("v1.1.0");
    git.tag("v1.2.0");

    assertThat(logbook().shipments().findWithdrawn(REVIEW).map(ShippedInTest::shown))
        .contains("v1.1.0 ancestry");
  }

  @Test
  void whatNoTagHasShippedWithNone() {
    commit("README.md");
    git.tag("v1.0.0");
    commit(REVIEW);

    assertThat(shippedIn(REVIEW)).isEqualTo("none");
  }

  @Test
  void notesBelongToTheTagOfTheirVersionWhereverItIs() {
    commit("README.md");
    git.annotatedTag("v1.0.0", "2026-03-01T10:00:00Z");
    commit("content/releases/1.0.0.md");
    git.tag("v1.1.0");

    assertThat(shippedIn("content/releases/1.0.0.md")).isEqualTo("v1.0.0 explicit");
  }

  @Test
  void notesWhoseOwnTagNeverCameShippedWithALaterOne() {
    commit("content/releases/0.9.0.md");
    git.tag("v1.0.0");

    assertThat(shippedIn("content/releases/0.9.0.md")).isEqualTo("v1.0.0 containment");
  }

  @Test
  void notesThatWereWrittenAheadOfTheirReleaseAreNotShipped() {
    commit("content/releases/2.0.0.md");
    git.tag("v1.0.0");

    assertThat(shippedIn("content/releases/2.0.0.md")).isEqualTo("none");
  }

  @Test
  void frontMatterNamesATagOfAnyForm() {
    git.commit("Write notes")
        .file("content/releases/spring.md", "---\ntag: spring-2.0\n---\n# Spring\n")
        .done();
    git.tag("v1.0.0").tag("spring-2.0");

    assertThat(shippedIn("content/releases/spring.md")).isEqualTo("spring-2.0 explicit");
  }

  @Test
  void eachLineOfAMonorepoHasItsOwnVersions() {
    commit("content/releases/client/1.0.0.md");
    commit("content/releases/server-1.0.0.md");
    git.tag("client/v1.0.0").tag("server-1.0.0").tag("server-0.9.0");

    assertThat(shippedIn("content/releases/client/1.0.0.md")).isEqualTo("client/v1.0.0 explicit");
    assertThat(shippedIn("content/releases/server-1.0.0.md")).isEqualTo("server-1.0.0 explicit");
  }

  @Test
  void tagsOfTagsLeadToTheCommitAndTagsOfFilesToNothing() {
    commit(REVIEW);
    String inner = git.annotatedTag("v1.0.0-rc.1", "2026-02-01T00:00:00Z");
    git.annotatedTag("v1.0.0", "2026-03-01T00:00:00Z", inner);
    git.tag("v0.1.0", git.blob(REVIEW));

    assertThat(logbook().tags().inOrder())
        .extracting(tag -> tag.name() + " " + tag.commit() + " " + tag.at())
        .containsExactly(
            "v1.0.0-rc.1 " + git.head() + " 2026-02-01T00:00Z",
            "v1.0.0 " + git.head() + " 2026-03-01T00:00Z");
  }

  @Test
  void aHistoryThatIsCutOffTellsOnlyWhatDocumentsState() {
    commit(REVIEW);
    commit("content/releases/1.0.0.md");
    git.shallowAt(git.head());
    git.tag("v1.0.0");

    assertThat(shippedIn(REVIEW)).isEqualTo("none");
    assertThat(shippedIn("content/releases/1.0.0.md")).isEqualTo("v1.0.0 explicit");
  }
}
