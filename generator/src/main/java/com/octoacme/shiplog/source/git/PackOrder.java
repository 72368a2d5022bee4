package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * In which order trees are best read.
 *
 * <p>In a pack, most trees are kept as differences from others that stand before them. JGit keeps
 * what it needed for the tree that it read last, so the next is one or two steps away if trees are
 * read as they stand, and up to fifty steps if they are read backwards: a factor of ten. Some packs
 * hold the newest of a chain first, others the oldest, so a few commits are asked.
 */
final class PackOrder {
  private static final int SAMPLES = 9;

  private final Repository git;
  private final ObjectReader reader;
  private final DocumentPaths paths;

  PackOrder(Repository git, ObjectReader reader, DocumentPaths paths) {
    this.git = git;
    this.reader = reader;
    this.paths = paths;
  }

  /** Whether commits that are listed newest first should be read from the end of the list. */
  boolean isOldestFirst(List<WalkedCommit> newestFirst) throws IOException {
    int step = Math.max(1, newestFirst.size() / SAMPLES);
    int votes = 0;
    for (int i = 0; i < newestFirst.size(); i += step) {
      RevCommit commit = newestFirst.get(i).commit();
      votes += commit.getParentCount() == 0 ? 0 : vote(commit, commit.getParent(0));
    }
    return votes > 0;
  }

  /** 1 if the parent's trees stand before the commit's, -1 if after, 0 if nobody knows. */
  private int vote(RevCommit commit, RevCommit parent) throws IOException {
    ObjectId now = ObjectId.zeroId();
    ObjectId before = now;
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commit.getTree());
      walk.addTree(parent.getTree());
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next() && walk.isSubtree()) {
        if (paths.opens(walk.getRawPath())) {
          now = walk.getObjectId(0);
          before = walk.getObjectId(1);
          walk.enterSubtree();
        }
      }
    }
    return vote(now, before);
  }

  private int vote(ObjectId now, ObjectId before) {
    return git.getObjectDatabase() instanceof ObjectDirectory directory
        ? directory.getPacks().stream().mapToInt(pack -> vote(pack, now, before)).sum()
        : 0;
  }

  private static int vote(Pack pack, ObjectId now, ObjectId before) {
    try {
      PackIndex index = pack.getIndex();
      long place = index.findOffset(now);
      long placeBefore = index.findOffset(before);
      return place < 0 || placeBefore < 0 ? 0 : Long.compare(place, placeBefore);
    } catch (IOException | RuntimeException e) {
      // Order is only about speed; whoever reads from this pack will tell that it is broken.
      return 0;
    }
  }
}
