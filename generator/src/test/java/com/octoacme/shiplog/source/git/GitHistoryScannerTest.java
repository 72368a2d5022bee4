package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.Tag;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryScannerTest {
  private static final Pattern ID = Pattern.compile("INC-\\d+");
  private static final String NOTE = "content/note.md";
  private static final String BODY =
      "# Title\n\nWhat happened first.\nWhat happened next.\nWhat was done.\nWhat was learnt.\n";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder);
  }

  @AfterEach
  void end() {
    git.close();
  }

  @Test
  void aDocumentIsCreatedLandedAndUpdatedByItsCommits() {
    String first = git.commit("Add").at("2026-01-02T03:04:05+01:00").file(NOTE, "one").done();
    git.commit("Other").file("src/code.txt", "x").done();
    String second =
        git.commit("Edit").at("2026-02-02T03:04:05Z").by("Lin").file(NOTE, "two").done();

    DocumentHistory history = scan().of(NOTE);

    assertThat(history.created()).contains(time("2026-01-02T03:04:05+01:00"));
    assertThat(history.landed()).contains(time("2026-01-02T03:04:05+01:00"));
    assertThat(history.updated()).contains(time("2026-02-02T03:04:05Z"));
    assertThat(history.complete()).isTrue();
    assertThat(history.addedIn()).contains(first);
    assertThat(history.withdrawn()).isEmpty();
    assertThat(history.revisions())
        .extracting(revision -> revision.commit().id())
        .containsExactly(second, first);
    assertThat(history.revisions()).extracting(Revision::author).containsExactly("Lin", "Ada");
    assertThat(history.revisions()).extracting(Revision::subject).containsExactly("Edit", "Add");
  }

  @Test
  void whatAMergeBringsIsCreatedOnItsBranchAndLandsWithTheMerge() {
    git.commit("Begin").file("README.md", "x").done();
    git.branch("topic");
    String added = git.commit("Add").at("2026-01-05T00:00:00Z").file(NOTE, "one").done();
    git.checkout("main");
    git.commit("Go on").file("README.md", "y").done();
    git.commit("Merge").at("2026-03-01T00:00:00Z").merging("topic").done();

    DocumentHistory history = scan().of(NOTE);

    assertThat(history.created()).contains(time("2026-01-05T00:00:00Z"));
    assertThat(history.addedIn()).contains(added);
    assertThat(history.landed()).contains(time("2026-03-01T00:00:00Z"));
    assertThat(history.revisions())
        .extracting(revision -> revision.commit().id())
        .containsExactly(added);
  }

  @Test
  void landingIsTheCommitterDateOfTheMainline() {
    git.commit("Add")
        .at("2026-01-05T00:00:00Z")
        .committedAt("2026-01-09T00:00:00Z")
        .file(NOTE, "one")
        .done();

    DocumentHistory history = scan().of(NOTE);

    assertThat(history.created()).contains(time("2026-01-05T00:00:00Z"));
    assertThat(history.landed()).contains(time("2026-01-09T00:00:00Z"));
  }

  @Test
  void aTextThatDiffersFromAllParentsCountsInItsMerge() {
    String added = git.commit("Add").file(NOTE, "one").done();
    git.branch("topic");
    String theirs = git.commit("Edit there").file(NOTE, "two").done();
    git.checkout("main");
    String ours = git.commit("Edit here").file(NOTE, "three").done();
    String merge = git.commit("Merge").merging("topic").file(NOTE, "both").done();

    assertThat(scan().of(NOTE).revisions())
        .extracting(revision -> revision.commit().id())
        .hasSize(4)
        .startsWith(merge)
        .endsWith(added)
        .contains(ours, theirs);
  }

  @Test
  void aRevisionKnowsTheTextsThatItReplaced() {
    git.commit("Add").file(NOTE, "one").done();
    String one = git.blob(NOTE);
    git.branch("topic").commit("Edit there").file(NOTE, "two").done();
    String two = git.blob(NOTE);
    git.checkout("main").commit("Edit here").file(NOTE, "three").done();
    String three = git.blob(NOTE);
    git.commit("Merge").merging("topic").file(NOTE, "both").done();
    String both = git.blob(NOTE);
    git.commit("Move").rename(NOTE, "content/moved.md").done();

    assertThat(scan().of("content/moved.md").revisions())
        .extracting(Revision::content, Revision::replaced)
        .contains(tuple(one, List.of()), tuple(two, List.of(one)), tuple(three, List.of(one)))
        .startsWith(tuple(both, List.of(both)), tuple(both, List.of(three, two)));
  }

  @Test
  void aDocumentAddedOnlyInAMergeIsCreatedThere() {
    git.commit("Begin").file("README.md", "x").done();
    git.branch("topic");
    git.commit("Other").file("other.md", "x").done();
    git.checkout("main");
    git.commit("Go on").file("README.md", "y").done();
    String merge = git.commit("Merge").merging("topic").file(NOTE, "one").done();

    assertThat(scan().of(NOTE).addedIn()).contains(merge);
  }

  @Test
  void anOctopusMergeLandsWhatEachBranchAdds() {
    git.commit("Begin").file("README.md", "x").done();
    git.branch("a").commit("A").file("content/a.md", "a").done();
    git.checkout("main").branch("b").commit("B").file("content/b.md", "b").done();
    git.checkout("main");
    git.commit("Merge").at("2026-05-05T00:00:00Z").merging("a", "b").done();

    History history = scan();

    assertThat(history.of("content/a.md").landed()).contains(time("2026-05-05T00:00:00Z"));
    assertThat(history.of("content/b.md").landed()).contains(time("2026-05-05T00:00:00Z"));
  }

  @Test
  void eachRevisionLandsWithTheMergeThatBroughtIt() {
    String added = git.commit("Add").file(NOTE, "one").done();
    git.branch("topic");
    String theirs = git.commit("Edit there").file(NOTE, "two").done();
    git.branch("nested");
    String nested = git.commit("Edit further").file(NOTE, "three").done();
    git.checkout("topic");
    git.commit("Other").file("other.md", "x").done();
    git.commit("Merge nested").merging("nested").done();
    git.checkout("main");
    git.commit("Go on").file("README.md", "y").done();
    String merge = git.commit("Merge").merging("topic").done();

    assertThat(scan().of(NOTE).revisions())
        .extracting(
            revision -> revision.commit().id(), revision -> revision.landing().orElseThrow().id())
        .containsExactly(tuple(nested, merge), tuple(theirs, merge), tuple(added, added));
  }

  @Test
  void aRevisionThatAMergeDroppedNeverLands() {
    git.commit("Add").at("2026-01-02T00:00:00Z").file(NOTE, "one").done();
    git.branch("topic");
    git.commit("Edit there").file(NOTE, "two").done();
    git.checkout("main");
    git.commit("Go on").file("README.md", "y").done();
    git.commit("Merge, but keep ours").merging("topic").file(NOTE, "one").done();

    DocumentHistory history = scan().of(NOTE);

    assertThat(history.revisions().get(0).landing()).isEmpty();
    assertThat(history.revisions()).hasSize(2);
  }

  @Test
  void theTextOfEachRevisionCanBeRead() throws UnreadableSourceException {
    git.commit("Add").file(NOTE, BODY).done();
    git.commit("Move").rename(NOTE, "content/b.md").done();
    git.commit("Edit").file("content/b.md", BODY + "More.\n").done();

    List<Revision> revisions = scan().of("content/b.md").revisions();

    assertThat(revisions).extracting(Revision::substantive).containsExactly(true, false, true);
    try (Repository repository = git.open()) {
      assertThat(repository.content(revisions.get(0).content(), 1000)).asString().contains("More");
      assertThat(repository.content(revisions.get(1).content(), 1000)).asString().isEqualTo(BODY);
    }
  }

  @Test
  void aTextThatIsTooLongOrMissingIsRefused() {
    git.commit("Add").file(NOTE, BODY).done();
    String content = scan().of(NOTE).revisions().get(0).content();
    try (Repository repository = git.open()) {
      assertThatThrownBy(() -> repository.content(content, 10))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("the limit is 10");
      assertThatThrownBy(() -> repository.content("0".repeat(39) + "1", 10))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("missing in this clone");
    }
  }

  @Test
  void aPureRenameKeepsTheHistoryAndIsNoUpdate() {
    String first = git.commit("Add").at("2026-01-02T00:00:00Z").file(NOTE, BODY).done();
    String moved = git.commit("Move").rename(NOTE, "content/2026/note.md").done();

    History found = scan();
    DocumentHistory history = found.of("content/2026/note.md");

    assertThat(history.created()).contains(time("2026-01-02T00:00:00Z"));
    assertThat(history.updated()).contains(time("2026-01-02T00:00:00Z"));
    assertThat(history.landed()).contains(time("2026-01-02T00:00:00Z"));
    assertThat(history.revisions())
        .extracting(revision -> revision.commit().id())
        .containsExactly(moved, first);
    assertThat(history.revisions())
        .extracting(Revision::path)
        .containsExactly("content/2026/note.md", NOTE);
    assertThat(found.withdrawn()).isEmpty();
  }

  @Test
  void aRenameWithASmallEditKeepsTheHistoryAndIsAnUpdate() {
    String first = git.commit("Add").file(NOTE, BODY).done();
    git.commit("Move")
        .at("2026-03-03T00:00:00Z")
        .rename(NOTE, "content/b.md", BODY + "One more line.\n")
        .done();

    DocumentHistory history = scan().of("content/b.md");

    assertThat(history.addedIn()).contains(first);
    assertThat(history.updated()).contains(time("2026-03-03T00:00:00Z"));
  }

  @Test
  void aReplacementByAnotherTextIsNoRename() {
    git.commit("Add").file(NOTE, BODY).done();
    String replaced =
        git.commit("Replace")
            .rename(NOTE, "content/b.md", "# Nothing of it\n\nis here any more, I say.\n")
            .done();

    History found = scan();

    assertThat(found.of("content/b.md").addedIn()).contains(replaced);
    assertThat(found.withdrawn()).containsOnlyKeys(NOTE);
  }

  @Test
  void theSameIdentityIsARenameWhateverTheTextSays() {
    String first = git.commit("Add").file("content/INC-7.md", "short").done();
    git.commit("Move")
        .delete("content/INC-7.md")
        .file("content/INC-7 - Long name.md", BODY)
        .file("content/a.md", "short")
        .done();

    assertThat(scan().of("content/INC-7 - Long name.md").addedIn()).contains(first);
  }

  @Test
  void emptyFilesAreNotTheSame() {
    git.commit("Add").file(NOTE, "").done();
    String second = git.commit("Swap").rename(NOTE, "content/b.md").done();

    assertThat(scan().of("content/b.md").addedIn()).contains(second);
  }

  @Test
  void aCopyIsNoOrigin() {
    git.commit("Add the template").file("content/template.md", BODY).done();
    String copied = git.commit("Copy it").file(NOTE, BODY).done();
    git.commit("Fill it").file(NOTE, BODY + "Filled.\n").done();

    assertThat(scan().of(NOTE).addedIn()).contains(copied);
  }

  @Test
  void anEditOnABranchUnderTheOldNameBelongsToTheRenamedDocument() {
    String added = git.commit("Add").file(NOTE, BODY).done();
    git.branch("topic");
    String edit = git.commit("Edit").file(NOTE, BODY + "Edited.\n").done();
    git.checkout("main");
    git.commit("Move").rename(NOTE, "content/b.md").done();
    git.commit("Merge")
        .merging("topic")
        .delete(NOTE)
        .file("content/b.md", BODY + "Edited.\n")
        .done();

    assertThat(scan().of("content/b.md").revisions())
        .extracting(revision -> revision.commit().id())
        .contains(added, edit);
  }

  @Test
  void aNewDocumentUnderAnOldNameHasItsOwnHistory() {
    String first = git.commit("Add").file(NOTE, BODY).done();
    git.commit("Move").rename(NOTE, "content/b.md").done();
    String second = git.commit("Add anew").file(NOTE, "something else").done();

    History found = scan();

    assertThat(found.of(NOTE).addedIn()).contains(second);
    assertThat(found.of("content/b.md").addedIn()).contains(first);
  }

  @Test
  void aDeletedDocumentIsWithdrawnByItsCommit() {
    git.commit("Add").file(NOTE, "one").done();
    String gone = git.commit("Delete").delete(NOTE).done();

    History found = scan();

    assertThat(found.documents()).isEmpty();
    assertThat(found.withdrawn()).containsOnlyKeys(NOTE);
    assertThat(found.withdrawn().get(NOTE))
        .satisfies(history -> assertThat(history.withdrawn()).contains(gone))
        .satisfies(history -> assertThat(history.revisions()).hasSize(1));
  }

  @Test
  void aDocumentThatIsAddedAgainIsThere() {
    String first = git.commit("Add").file(NOTE, "one").done();
    git.commit("Delete").delete(NOTE).done();
    git.commit("Revert").file(NOTE, "one").done();

    History found = scan();

    assertThat(found.withdrawn()).isEmpty();
    assertThat(found.of(NOTE).addedIn()).contains(first);
    assertThat(found.of(NOTE).withdrawn()).isEmpty();
  }

  @Test
  void aDeletionOnABranchWinsAgainstAnUntouchedMainline() {
    git.commit("Add").file(NOTE, "one").done();
    git.branch("topic");
    String gone = git.commit("Delete").delete(NOTE).done();
    git.checkout("main");
    git.commit("Go on").file("README.md", "x").done();
    git.commit("Merge").merging("topic").done();

    assertThat(scan().withdrawn().get(NOTE))
        .satisfies(history -> assertThat(history.withdrawn()).contains(gone));
  }

  @Test
  void commitsToIgnoreAreNoUpdate() {
    git.commit("Add").at("2026-01-02T00:00:00Z").file(NOTE, "one").done();
    String reformat = git.commit("Reformat").file(NOTE, "one ").done();
    git.commit("Ignore it").file(".git-blame-ignore-revs", "# layout\n" + reformat + "\n").done();

    DocumentHistory history = scan().of(NOTE);

    assertThat(history.updated()).contains(time("2026-01-02T00:00:00Z"));
    assertThat(history.revisions()).hasSize(2);
  }

  @Test
  void theMailmapGivesAuthorsTheirNames() {
    git.commit("Add").by("ada l").file(NOTE, "one").done();
    git.commit("Map").file(".mailmap", "Ada Lovelace <ada.l@OctoAcme.test>\n").done();

    assertThat(scan().of(NOTE).revisions())
        .extracting(Revision::author)
        .containsExactly("Ada Lovelace");
  }

  @Test
  void aShallowCloneGivesNoDates() {
    git.commit("Add").file(NOTE, "one").done();
    String edge = git.commit("Other").file("README.md", "x").done();
    String last = git.commit("Edit").file(NOTE, "two").done();
    git.shallowAt(edge);

    History found = scan();
    DocumentHistory history = found.of(NOTE);

    assertThat(found.complete()).isFalse();
    assertThat(history.complete()).isFalse();
    assertThat(history.created()).isEmpty();
    assertThat(history.landed()).isEmpty();
    assertThat(history.updated()).isEmpty();
    assertThat(history.addedIn()).isEmpty();
    assertThat(history.revisions())
        .extracting(revision -> revision.commit().id())
        .containsExactly(last);
  }

  @Test
  void onlyTheRootsAreOpened() throws IOException {
    git.commit("Begin").file("content/a.md", "a").file("src/deep/b.md", "b").done();
    Files.delete(git.looseObject(git.tree("src")));

    assertThat(scan(Set.of("content")).documents()).containsOnlyKeys("content/a.md");
    assertThatThrownBy(() -> scan(Set.of("")))
        .isInstanceOfSatisfying(
            SetupException.class, e -> assertThat(e.remedy()).contains("fetch-depth: 0"))
        .hasMessageContaining("is missing in this clone");
  }

  @Test
  void aRootOfSeveralFoldersIsFound() {
    git.commit("Begin").file("a/b/c/d.md", "x").file("a/b/e.md", "x").file("a/bc/f.md", "x").done();

    assertThat(scan(Set.of("a/b")).documents()).containsOnlyKeys("a/b/c/d.md", "a/b/e.md");
  }

  @Test
  void aFileThatBecomesAFolderIsDeletedAndALinkIsNoDocument() {
    git.commit("Begin").file("content/a.md", "x").link("content/link.md", "a.md").done();
    git.commit("Change").delete("content/a.md").file("content/a.md/b.md", "y").done();

    History found = scan();

    assertThat(found.documents()).containsOnlyKeys("content/a.md/b.md");
    assertThat(found.withdrawn()).containsOnlyKeys("content/a.md");
  }

  @Test
  void tagsLeadToCommits() {
    String first = git.commit("Add").at("2026-01-02T00:00:00Z").file(NOTE, "one").done();
    git.tag("v1");
    String inner = git.annotatedTag("v2", "2026-02-02T00:00:00Z");
    git.annotatedTag("v3", "2026-03-03T00:00:00Z", inner);
    git.tag("blob", git.blob(NOTE));
    git.tag("tree", git.tree("content"));

    assertThat(scan().tags())
        .containsExactly(
            new Tag("v1", first, time("2026-01-02T00:00:00Z")),
            new Tag("v2", first, time("2026-02-02T00:00:00Z")),
            new Tag("v3", first, time("2026-03-03T00:00:00Z")));
  }

  @Test
  void aBombOfFoldersStopsTheScanAndGivesNoDates() {
    git.commit("Add").file("content/bomb/a.md", "x").file("content/a.md", "x").done();
    String tree = git.tree("content/bomb");
    for (int level = 0; level < 12; level++) {
      CommitStory bigger = git.commit("Grow");
      for (char c = 'a'; c < 'k'; c++) {
        String name = String.valueOf(c);
        bigger.rawTree("content/bomb" + level, name.getBytes(StandardCharsets.UTF_8), tree);
      }
      git.orphan("level" + level);
      bigger.done();
      tree = git.tree("content/bomb" + level);
    }

    History found = scan();

    assertThat(found.complete()).isFalse();
    assertThat(found.documents()).isEmpty();
  }

  @Test
  void theSameRepositoryGivesTheSameHistory() {
    git.commit("Add").file(NOTE, "one").file("content/b.md", BODY).done();
    git.commit("Move").rename("content/b.md", "content/c.md").done();
    git.commit("Delete").delete(NOTE).done();

    assertThat(scan()).isEqualTo(scan());
  }

  private History scan() {
    return scan(Set.of("content"));
  }

  private History scan(Set<String> roots) {
    try (Repository repository = GitRepository.open(folder, Limits.DEFAULT).orElseThrow()) {
      return repository.scan(
          new HistoryRequest(
              git.head(), path -> isDocument(path), roots, GitHistoryScannerTest::findId));
    }
  }

  private static boolean isDocument(String path) {
    return path.endsWith(".md") && !path.endsWith("template.md");
  }

  private static Optional<String> findId(String path) {
    Matcher matcher = ID.matcher(path);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }
}
