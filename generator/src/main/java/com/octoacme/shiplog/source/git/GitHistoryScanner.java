package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the history of all documents in one walk.
 *
 * <p>From the head down, each commit's tree is compared with its parents' below the configured
 * roots, on a few threads, and what changed is kept as a {@link CommitChanges}. Then the changes
 * are replayed in the order in which they were made, and each {@link Lineage} collects what
 * happened to its document. Contents are read only where one commit deletes one document and adds
 * another of a different name and content, to see whether that is a rename.
 */
final class GitHistoryScanner {
  private static final long OBJECTS_OF_SMALL = 300_000;

  private final Repository git;
  private final Limits limits;

  GitHistoryScanner(Repository git, Limits limits) {
    this.git = git;
    this.limits = limits;
  }

  /** The history of all documents that the request asks for, and all tags. */
  History scan(HistoryRequest request) {
    try (ObjectReader reader = git.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      walk.setRetainBody(isSmall());
      RevCommit head = walk.parseCommit(ObjectId.fromString(request.commit()));
      List<Tag> tags = new TagReader(git, walk).tags();
      return new Scan(request, walk, head).history(tags);
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history of commit " + request.commit(), e);
    }
  }

  /** Whether all commits' texts fit into memory; if not, those that matter are read once more. */
  private boolean isSmall() {
    long objects = git.getObjectDatabase().getApproximateObjectCount();
    return objects >= 0 && objects < OBJECTS_OF_SMALL;
  }

  /** One walk from one head. */
  private final class Scan {
    private final HistoryRequest request;
    private final RevWalk walk;
    private final RevCommit head;
    private final DocumentPaths paths;
    private final Set<ObjectId> cutOff;

    Scan(HistoryRequest request, RevWalk walk, RevCommit head) throws IOException {
      this.request = request;
      this.walk = walk;
      this.head = head;
      this.paths = new DocumentPaths(request);
      this.cutOff = git.getObjectDatabase().getShallowCommits();
    }

    History history(List<Tag> tags) throws IOException {
      ObjectReader reader = walk.getObjectReader();
      People people = new People(Mailmap.of(RootFile.read(reader, head, ".mailmap")));
      TreeComparison comparison = new TreeComparison(reader, paths, limits);
      List<String> present = comparison.documents(head);
      List<Optional<List<CommitChanges>>> newestFirst =
          Slices.map(walked(), slice -> changes(slice, people));
      if (comparison.isStopped() || newestFirst.contains(Optional.empty())) {
        return new History(Map.of(), Map.of(), tags, false);
      }
      Lineages lineages = new Lineages(IgnoredRevisions.of(reader, head));
      replay(
          newestFirst.stream().flatMap(changes -> changes.orElseThrow().stream()).toList(),
          lineages);
      return lineages.history(present, tags, cutOff.isEmpty());
    }

    private static void replay(List<CommitChanges> newestFirst, Lineages lineages) {
      for (int i = newestFirst.size() - 1; i >= 0; i--) {
        lineages.replay(newestFirst.get(i));
      }
    }

    private Optional<List<CommitChanges>> changes(List<WalkedCommit> slice, People people)
        throws IOException {
      try (ObjectReader reader = git.newObjectReader()) {
        return new ChangeReader(reader, request, limits, paths, people)
            .find(slice, new PackOrder(git, reader, paths).isOldestFirst(slice));
      }
    }

    private List<WalkedCommit> walked() throws IOException {
      walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
      walk.markStart(head);
      List<WalkedCommit> walked = new ArrayList<>();
      Mainline mainline = new Mainline(head);
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        int broughtBy = mainline.take(commit);
        // A commit whose parents were cut off seems to add everything: it tells nothing.
        if (!cutOff.contains(commit)) {
          walked.add(new WalkedCommit(commit, broughtBy, mainline.isWithin()));
        }
      }
      return walked;
    }
  }
}
