package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.TagContents;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Reads what the trees of tags hold, by the difference of each to the one before: the cost grows
 * with what changed between releases, not with tags times documents.
 */
final class GitTagContents {
  /** Tags of branches that take turns could differ in everything, each from the one before. */
  private static final int MOST_PER_PATH = 20;

  private final Repository git;
  private final Limits limits;

  GitTagContents(Repository git, Limits limits) {
    this.git = git;
    this.limits = limits;
  }

  /**
   * The contents of all documents in all tags; none where they change more than the limit allows.
   *
   * @param tags in their order
   * @param request says what a document is
   */
  TagContents read(List<ReleaseTag> tags, HistoryRequest request) {
    try (ObjectReader reader = git.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      TreeComparison comparison = new TreeComparison(reader, new DocumentPaths(request), limits);
      TagContents.Builder contents = new TagContents.Builder();
      TreeEntry before = TreeEntry.NONE;
      for (int rank = 0; rank < tags.size(); rank++) {
        TreeEntry tree = treeOf(walk, tags.get(rank), before);
        add(rank, comparison.between(before, tree), contents);
        if (comparison.isStopped()
            || contents.size() > (long) MOST_PER_PATH * Math.max(limits.paths(), 1)) {
          return TagContents.NONE;
        }
        before = tree;
      }
      return contents.build();
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The tree of a tag", e);
    }
  }

  /** A tag whose commit cannot be read must not hide the others: it counts as the one before. */
  private static TreeEntry treeOf(RevWalk walk, ReleaseTag tag, TreeEntry before) {
    try {
      return TreeEntry.ofTree(walk.parseCommit(ObjectId.fromString(tag.commit())).getTree());
    } catch (IOException | RuntimeException e) {
      return before;
    }
  }

  private static void add(int rank, List<FileChange> changes, TagContents.Builder contents) {
    for (FileChange change : changes) {
      if (change.kind() == FileChange.Kind.DELETED) {
        contents.remove(rank, change.path());
      } else {
        contents.hold(rank, change.path(), change.content().name());
      }
    }
  }
}
