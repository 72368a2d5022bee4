package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On histories with merges the scan is {@code git log --full-history}, with the documented
 * differences only: a deletion is no revision, and a merge counts only where its text differs from
 * those of all its parents.
 */
class MergedHistoryTest {
  @TempDir Path folder;
  private final List<String> branches = new ArrayList<>(List.of("main"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void revisionsAreThoseOfFullHistory(long seed) throws IOException {
    GitCommand command = GitCommand.in(folder);
    try (GitFixture git = GitFixture.create(folder);
        RevWalk walk = new RevWalk(git.git())) {
      Set<String> paths = tellRandomStory(git, new Random(seed));
      History history = scan(git);
      assertThat(history.documents()).isNotEmpty();
      for (String path : paths) {
        List<String> expected = new ArrayList<>();
        for (String id : command.run("log", "--full-history", "--format=%H", "--", path)) {
          if (madeAVersion(walk, id, path)) {
            expected.add(id);
          }
        }
        DocumentHistory found = history.documents().get(path);
        if (found != null) {
          assertThat(found.revisions())
              .as(path)
              .extracting(revision -> revision.commit().id())
              .containsExactlyInAnyOrderElementsOf(expected);
          assertNewestFirst(walk, found.revisions());
          assertLanding(walk, git.head(), path, found.revisions());
        }
      }
    }
  }

  private static boolean madeAVersion(RevWalk walk, String id, String path) throws IOException {
    RevCommit commit = walk.parseCommit(ObjectId.fromString(id));
    ObjectId now = contentAt(walk, commit, path);
    boolean differs = !now.equals(ObjectId.zeroId());
    for (RevCommit parent : commit.getParents()) {
      differs &= !now.equals(contentAt(walk, parent, path));
    }
    return differs;
  }

  private static ObjectId contentAt(RevWalk walk, RevCommit commit, String path)
      throws IOException {
    RevCommit parsed = walk.parseCommit(commit);
    try (TreeWalk tree = TreeWalk.forPath(walk.getObjectReader(), path, parsed.getTree())) {
      return tree == null ? ObjectId.zeroId() : tree.getObjectId(0);
    }
  }

  private static void assertNewestFirst(RevWalk walk, List<Revision> revisions) throws IOException {
    for (int i = 1; i < revisions.size(); i++) {
      assertThat(isAncestor(walk, revisions.get(i - 1), revisions.get(i).commit().id()))
          .as("%s after its descendant", revisions.get(i).subject())
          .isFalse();
    }
  }

  private static boolean isAncestor(RevWalk walk, Revision ancestor, String of) throws IOException {
    walk.reset();
    RevCommit older = walk.parseCommit(ObjectId.fromString(ancestor.commit().id()));
    return walk.isMergedInto(older, walk.parseCommit(ObjectId.fromString(of)));
  }

  /** A revision landed by the oldest commit of the mainline that has it, if that took its text. */
  private static void assertLanding(
      RevWalk walk, String head, String path, List<Revision> revisions) throws IOException {
    List<RevCommit> mainline = new ArrayList<>();
    for (RevCommit commit = walk.parseCommit(ObjectId.fromString(head)); ; ) {
      mainline.add(commit);
      if (commit.getParentCount() == 0) {
        break;
      }
      commit = walk.parseCommit(commit.getParent(0));
    }
    for (Revision revision : revisions) {
      int oldest = 0;
      while (oldest + 1 < mainline.size()
          && isAncestor(walk, revision, mainline.get(oldest + 1).name())) {
        oldest++;
      }
      RevCommit bringer = mainline.get(oldest);
      boolean took =
          oldest + 1 == mainline.size()
              || !contentAt(walk, bringer, path)
                  .equals(contentAt(walk, mainline.get(oldest + 1), path));
      assertThat(revision.landing().map(Commit::id))
          .as("landing of %s", revision.subject())
          .isEqualTo(took ? Optional.of(bringer.name()) : Optional.empty());
    }
  }

  private Set<String> tellRandomStory(GitFixture git, Random random) {
    Set<String> paths = new TreeSet<>();
    git.commit("Begin").file("README.md", "x").done();
    for (int i = 0; i < 50; i++) {
      git.checkout(any(random));
      if (random.nextInt(6) == 0) {
        branches.add("b" + i);
        git.branch("b" + i);
      }
      CommitStory story = git.commit("Commit " + i);
      if (random.nextInt(5) == 0) {
        merge(git, random, story);
      }
      for (int j = random.nextInt(3); j > 0; j--) {
        String path = "content/" + random.nextInt(5) + ".md";
        paths.add(path);
        // Random words, so that nothing is like anything else and a rename.
        if (random.nextInt(4) == 0) {
          story.delete(path);
        } else {
          story.file(path, random.nextLong() + "\n");
        }
      }
      story.done();
    }
    git.checkout("main");
    git.commit("Merge all")
        .merging(branches.subList(1, branches.size()).toArray(String[]::new))
        .done();
    return paths;
  }

  private void merge(GitFixture git, Random random, CommitStory story) {
    Set<String> others = new TreeSet<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      others.add(any(random));
    }
    others.remove(git.currentBranch());
    story.merging(others.toArray(String[]::new));
  }

  private String any(Random random) {
    return branches.get(random.nextInt(branches.size()));
  }

  private static History scan(GitFixture git) {
    try (Repository repository = git.open()) {
      return repository.scan(
          new HistoryRequest(
              git.head(), path -> true, Set.of("content"), path -> Optional.empty()));
    }
  }
}
