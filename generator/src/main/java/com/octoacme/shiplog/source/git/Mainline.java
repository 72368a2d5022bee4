package com.octoacme.shiplog.source.git;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The first-parent line of the head, and which of its commits brought each other commit to it: the
 * oldest one that can reach it.
 *
 * <p>Commits are taken children before parents, so each hands on to its parents what it knows; only
 * commits that are still to come are remembered.
 */
final class Mainline {
  private final Map<ObjectId, Integer> bringers = new HashMap<>();
  private ObjectId next;
  private int place = -1;
  private boolean within;

  Mainline(RevCommit head) {
    this.next = head;
  }

  /**
   * Takes the next commit.
   *
   * @return the place on the mainline of the commit that brought it, the head being 0
   */
  int take(RevCommit commit) {
    within = commit.equals(next);
    Integer known = bringers.remove(commit);
    int bringer = within || known == null ? ++place : known;
    int parents = commit.getParentCount();
    if (within && parents > 0) {
      next = commit.getParent(0);
    }
    for (int i = within ? 1 : 0; i < parents; i++) {
      bringers.merge(commit.getParent(i), bringer, Math::max);
    }
    return bringer;
  }

  /** Whether the commit that was taken last is on the mainline itself. */
  boolean isWithin() {
    return within;
  }
}
