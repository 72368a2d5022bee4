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
import java.util.function.Predicate;
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
 * roots, and what changed is kept as a {@link CommitChanges}. Then the changes are replayed in the
 * order in which they were made, and each {@link Lineage} collects what happened to its document.
 * Contents are read only where one commit deletes one document and adds another of a different name
 * and content, to see whether that is a rename.
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
    private final RevWalk walk;
    private final RevCommit head;
    private final TreeComparison comparison;
    private final RenameMatcher renames;
    private final CommitReader commits;
    private final Set<ObjectId> cutOff;

    Scan(HistoryRequest request, RevWalk walk, RevCommit head) throws IOException {
      ObjectReader reader = walk.getObjectReader();
      this.walk = walk;
      this.head = head;
      this.comparison = new TreeComparison(reader, request, limits);
      this.renames = new RenameMatcher(reader, request.identity(), limits.file());
      this.commits = new CommitReader(walk, Mailmap.of(RootFile.read(reader, head, ".mailmap")));
      this.cutOff = git.getObjectDatabase().getShallowCommits();
    }

    History history(List<Tag> tags) throws IOException {
      List<CommitChanges> newestFirst = collect();
      Lineages lineages = new Lineages(IgnoredRevisions.of(walk.getObjectReader(), head));
      for (int i = newestFirst.size() - 1; i >= 0; i--) {
        lineages.replay(newestFirst.get(i));
      }
      List<String> present = comparison.documents(head);
      return comparison.isStopped()
          ? new History(Map.of(), Map.of(), tags, false)
          : lineages.history(present, tags, cutOff.isEmpty());
    }

    private List<CommitChanges> collect() throws IOException {
      walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
      walk.markStart(head);
      List<CommitChanges> found = new ArrayList<>();
      Mainline mainline = new Mainline(head);
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        int broughtBy = mainline.take(commit);
        // A commit whose parents were cut off seems to add everything: it tells nothing.
        if (!cutOff.contains(commit) && !comparison.isStopped()) {
          collect(commit, broughtBy, mainline.isWithin()).ifPresent(found::add);
        }
      }
      return found;
    }

    private Optional<CommitChanges> collect(RevCommit commit, int broughtBy, boolean onMainline)
        throws IOException {
      List<FileChange> files = comparison.compare(commit, onMainline);
      return files.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new CommitChanges(
                  commits.read(commit),
                  broughtBy,
                  renames.match(files),
                  paths(files, FileChange.Mainline.LANDED::equals),
                  paths(files, FileChange.Mainline.LEFT::equals),
                  paths(files, happened -> happened != FileChange.Mainline.UNTOUCHED)));
    }

    private static List<String> paths(
        List<FileChange> files, Predicate<FileChange.Mainline> which) {
      return files.stream()
          .filter(file -> which.test(file.mainline()))
          .map(FileChange::path)
          .toList();
    }
  }
}
