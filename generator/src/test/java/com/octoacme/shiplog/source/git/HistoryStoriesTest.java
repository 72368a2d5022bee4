package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories in which other tools tell a wrong date, and what is true of each. */
class HistoryStoriesTest {
  private static final String NOTE = "content/note.md";
  private static final String BODY =
      "# Title\n\nWhat happened first.\nWhat happened next.\nWhat was done.\nWhat was learnt.\n";
  private static final String FIRST = "2026-01-02T00:00:00Z";
  private static final String LATER = "2026-03-03T00:00:00Z";

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

  /** What is a rename, and what is none. */
  @Nested
  class Renames {
    @Test
    void anIdInFrontMatterIsAnIdentityWhateverElseChanges() {
      String added = git.commit("Add").file(NOTE, "---\nid: INC-7\n---\nOld words.\n").done();
      git.commit("Add another").file("content/b.md", "---\nid: INC-8\n---\nSomething.\n").done();
      git.commit("Rewrite both")
          .delete(NOTE)
          .delete("content/b.md")
          .file("content/x.md", "---\ntitle: X\nid: \"INC-8\"\n---\nNothing like it.\n")
          .file("content/y.md", "---\nid: INC-7\n---\nAlso all new, I am afraid.\n")
          .done();

      History found = scan();

      assertThat(found.of("content/y.md").addedIn()).contains(added);
      assertThat(found.withdrawn()).isEmpty();
    }

    @Test
    void aNameMayChangeItsCase() {
      git.commit("Add").at(FIRST).file("content/Note.md", BODY).done();
      git.commit("Rename").rename("content/Note.md", NOTE, BODY + "More.\n").done();

      assertThat(scan().of(NOTE).created()).contains(time(FIRST));
    }

    @Test
    void documentsOfOneTemplateThatMoveTogetherKeepTheirOwnHistories() {
      String a = git.commit("Add a").file("content/a.md", BODY + "About a.\n").done();
      String b = git.commit("Add b").file("content/b.md", BODY + "About b.\n").done();
      git.commit("Move both, and make each like the other was")
          .rename("content/a.md", "content/2026/a.md", BODY + "About b. Once more.\n")
          .rename("content/b.md", "content/2026/b.md", BODY + "About a. Once more.\n")
          .done();

      assertThat(scan().of("content/2026/a.md").addedIn()).contains(a);
      assertThat(scan().of("content/2026/b.md").addedIn()).contains(b);
    }

    @Test
    void aLogThatIsSplitIsNoOriginAndHistoryStartsAtTheSplit() {
      StringBuilder log = new StringBuilder();
      IntStream.range(0, 34).forEach(i -> log.append(part(i)));
      git.commit("Add the log").at(FIRST).file("content/log.md", log.toString()).done();
      CommitStory split = git.commit("Split it").at(LATER).delete("content/log.md");
      IntStream.range(0, 34).forEach(i -> split.file("content/part" + i + ".md", part(i)));
      String commit = split.done();

      History found = scan();

      assertThat(found.documents()).hasSize(34);
      assertThat(found.of("content/part5.md").created()).contains(time(LATER));
      assertThat(found.withdrawn().get("content/log.md"))
          .satisfies(history -> assertThat(history.withdrawn()).contains(commit));
    }

    private static String part(int i) {
      return ("Part " + i + " has words of its own: " + i * 7919 + ".\n").repeat(3);
    }

    @Test
    void aThousandDocumentsMayMoveAtOnce() {
      CommitStory add = git.commit("Add").at(FIRST);
      IntStream.range(0, 1000).forEach(i -> add.file("content/" + i + ".md", "Text " + i));
      add.done();
      CommitStory move = git.commit("Move");
      IntStream.range(0, 1000)
          .forEach(i -> move.rename("content/" + i + ".md", "content/old/" + i + ".md"));
      move.done();

      History found = scan();

      assertThat(found.documents()).hasSize(1000);
      assertThat(found.withdrawn()).isEmpty();
      assertThat(found.documents().values())
          .allSatisfy(history -> assertThat(history.created()).contains(time(FIRST)));
    }

    @Test
    void bothSidesMayRenameDifferently() {
      String added = git.commit("Add").file(NOTE, BODY).done();
      git.branch("topic").commit("Rename there").rename(NOTE, "content/theirs.md").done();
      git.checkout("main").commit("Rename here").rename(NOTE, "content/ours.md").done();
      git.commit("Merge").merging("topic").delete("content/theirs.md").done();

      assertThat(scan().of("content/ours.md").addedIn()).contains(added);
      assertThat(scan().documents()).hasSize(1);
    }
  }

  /** What is withdrawn, and since when. */
  @Nested
  class Deletions {
    @Test
    void aDeletionWinsAgainstAnEditOnAnotherBranch() {
      git.commit("Add").file(NOTE, BODY).done();
      git.branch("topic");
      String gone = git.commit("Delete").delete(NOTE).done();
      git.checkout("main");
      git.commit("Edit").file(NOTE, BODY + "More.\n").done();
      git.commit("Merge, and delete").merging("topic").delete(NOTE).done();

      assertThat(scan().withdrawn().get(NOTE))
          .satisfies(history -> assertThat(history.withdrawn()).contains(gone));
    }

    @Test
    void anEditThatAMergeKeepsWinsAgainstADeletion() {
      git.commit("Add").at(FIRST).file(NOTE, BODY).done();
      git.branch("topic").commit("Delete").delete(NOTE).done();
      git.checkout("main");
      git.commit("Edit").at(LATER).file(NOTE, BODY + "More.\n").done();
      git.commit("Merge, but keep it").merging("topic").file(NOTE, BODY + "More.\n").done();

      DocumentHistory history = scan().of(NOTE);

      assertThat(scan().withdrawn()).isEmpty();
      assertThat(history.withdrawn()).isEmpty();
      assertThat(history.created()).contains(time(FIRST));
      assertThat(history.updated()).contains(time(LATER));
    }

    @Test
    void theLastDeletionCounts() {
      git.commit("Add").file(NOTE, BODY).done();
      git.commit("Delete").delete(NOTE).done();
      git.commit("Add again").file(NOTE, BODY).done();
      String last = git.commit("Delete again").delete(NOTE).done();

      assertThat(scan().withdrawn().get(NOTE))
          .satisfies(history -> assertThat(history.withdrawn()).contains(last))
          .satisfies(history -> assertThat(history.revisions()).hasSize(2));
    }

    @Test
    void aMergeThatDropsADocumentWithdrawsIt() {
      git.commit("Add").file(NOTE, BODY).done();
      git.branch("topic").commit("Other").file("other.md", "x").done();
      git.checkout("main").commit("Go on").file("README.md", "x").done();
      String evil = git.commit("Merge").merging("topic").delete(NOTE).done();

      assertThat(scan().withdrawn().get(NOTE))
          .satisfies(history -> assertThat(history.withdrawn()).contains(evil));
    }

    @Test
    void whatWasNeverMergedWasNeverThere() {
      git.commit("Begin").file("README.md", "x").done();
      git.branch("tried").commit("Add").file(NOTE, BODY).done();
      git.checkout("main").branch("dropped").commit("Add").file("content/b.md", BODY).done();
      git.checkout("main").commit("Go on").file("README.md", "y").done();
      git.commit("Merge, but drop").merging("dropped").delete("content/b.md").done();

      assertThat(scan().documents()).isEmpty();
      assertThat(scan().withdrawn()).isEmpty();
    }
  }

  /** Branches and merges of every shape. */
  @Nested
  class Merges {
    @Test
    void twoBranchesThatAddTheSamePathMakeOneDocument() {
      git.commit("Begin").file("README.md", "x").done();
      git.branch("topic");
      String theirs = git.commit("Add there").file(NOTE, "theirs\n").done();
      git.checkout("main");
      String ours = git.commit("Add here").file(NOTE, "ours\n").done();
      String merge = git.commit("Merge").merging("topic").file(NOTE, "ours\ntheirs\n").done();

      DocumentHistory history = scan().of(NOTE);

      assertThat(ids(history)).startsWith(merge).contains(ours, theirs).hasSize(3);
      assertThat(history.addedIn().orElseThrow()).isIn(ours, theirs);
      assertThat(history.landed()).contains(committedAt(history, ours));
    }

    @Test
    void anOctopusMayMakeATextOfItsOwn() {
      git.commit("Add").file(NOTE, "one\n").done();
      git.branch("a").commit("A").file(NOTE, "a\n").done();
      git.checkout("main").branch("b").commit("B").file(NOTE, "b\n").done();
      git.checkout("main").commit("Go on").file("README.md", "x").done();
      String merge = git.commit("Merge").merging("a", "b").file(NOTE, "all\n").done();

      assertThat(ids(scan().of(NOTE))).hasSize(4).startsWith(merge);
    }

    @Test
    void mergesMayCross() {
      git.commit("Add").at(FIRST).file(NOTE, "one\n").done();
      git.branch("topic");
      String theirs = git.commit("There").file(NOTE, "two\n").done();
      git.checkout("main").commit("Here").file("README.md", "x").done();
      git.branch("old").checkout("main");
      String first = git.commit("Merge").merging("topic").done();
      git.checkout("topic").commit("Merge back").merging("old").done();
      git.checkout("main").commit("Merge again").merging("topic").done();

      DocumentHistory history = scan().of(NOTE);

      assertThat(ids(history)).hasSize(2).startsWith(theirs);
      assertThat(history.revisions().get(0).landing().orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void aPickLandsByItselfAndNamesItsOrigin() {
      git.commit("Add").file(NOTE, "one\n").done();
      git.branch("release");
      String origin = git.commit("Fix").file(NOTE, "two\n").done();
      git.checkout("main").commit("Go on").file("README.md", "x").done();
      String pick =
          git.commit("Fix\n\n(cherry picked from commit " + origin + ")")
              .file(NOTE, "two\n")
              .done();
      git.commit("Merge").merging("release").done();

      List<Revision> revisions = scan().of(NOTE).revisions();

      assertThat(revisions).hasSize(3);
      assertThat(revisions)
          .filteredOn(revision -> revision.commit().id().equals(pick))
          .singleElement()
          .satisfies(r -> assertThat(r.commit().cherryPickedFrom()).contains(origin))
          .satisfies(r -> assertThat(r.landing().orElseThrow().id()).isEqualTo(pick));
      // The merge brought the original, but the text was there already.
      assertThat(revisions)
          .filteredOn(revision -> revision.commit().id().equals(origin))
          .singleElement()
          .satisfies(r -> assertThat(r.landing()).isEmpty());
    }

    @Test
    void aRevertIsARevisionThatNamesWhatItReverts() {
      git.commit("Add").file(NOTE, "one\n").done();
      String bad = git.commit("Edit").file(NOTE, "two\n").done();
      git.commit("Revert \"Edit\"\n\nThis reverts commit " + bad + ".").file(NOTE, "one\n").done();

      assertThat(scan().of(NOTE).revisions().get(0).commit().reverts()).contains(bad);
    }
  }

  /** Dates are told as commits state them, in the order of the commits. */
  @Nested
  class Clocks {
    @Test
    void aClockThatRunsAheadOrBehindReordersNothing() {
      String first = git.commit("Add").at("2031-01-01T00:00:00Z").file(NOTE, "one").done();
      String second = git.commit("Edit").at("1999-01-01T00:00:00Z").file(NOTE, "two").done();
      String third = git.commit("Edit").at("2026-01-01T00:00:00Z").file(NOTE, "three").done();

      DocumentHistory history = scan().of(NOTE);

      assertThat(ids(history)).containsExactly(third, second, first);
      assertThat(history.created()).contains(time("2031-01-01T00:00:00Z"));
      assertThat(history.updated()).contains(time("2026-01-01T00:00:00Z"));
    }

    @Test
    void aTimeThatNoCalendarHasIsBroughtNear() {
      git.commit("Add").at("9999-12-31T23:59:59Z").file(NOTE, "one").done();

      assertThat(scan().of(NOTE).created().orElseThrow().getYear()).isEqualTo(9999);
    }

    @Test
    void theAddingCommitIsNoUpdateIfItIsToBeIgnored() {
      String added = git.commit("Add").at(FIRST).file(NOTE, "one").done();
      git.commit("Ignore it").file(".git-blame-ignore-revs", added + " # import\n").done();

      DocumentHistory history = scan().of(NOTE);

      assertThat(history.created()).contains(time(FIRST));
      assertThat(history.updated()).contains(time(FIRST));
      assertThat(history.revisions().get(0).substantive()).isFalse();
    }
  }

  private History scan() {
    try (Repository repository = git.open()) {
      return repository.scan(
          new HistoryRequest(
              git.head(),
              path -> path.endsWith(".md"),
              Set.of("content"),
              path -> Optional.empty()));
    }
  }

  private static List<String> ids(DocumentHistory history) {
    return history.revisions().stream().map(revision -> revision.commit().id()).toList();
  }

  private static OffsetDateTime committedAt(DocumentHistory history, String commit) {
    return history.revisions().stream()
        .filter(revision -> revision.commit().id().equals(commit))
        .findFirst()
        .orElseThrow()
        .committedAt();
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }
}
