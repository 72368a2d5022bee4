package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.ReleaseTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds for each tag the highest lower version of its line that led to it.
 *
 * <p>One walk, parents first, carries along the highest version of each line so far; only a tag
 * that follows a higher version of its line is asked about on its own.
 */
final class GitTagAncestors {
  /** Each costs a walk of its own; a repository with more is not worth the wait. */
  private static final int MOST_OUT_OF_ORDER = 100;

  private final Repository git;
  private final List<ReleaseTag> tags;
  private final Map<ObjectId, Map<String, Integer>> highest = new HashMap<>();
  private final Map<ObjectId, List<Integer>> ranksOf = new HashMap<>();
  private final Map<String, ReleaseTag> previous = new HashMap<>();
  private int outOfOrder;

  /**
   * @param tags in their order, which on a line is that of versions
   */
  GitTagAncestors(Repository git, List<ReleaseTag> tags) {
    this.git = git;
    this.tags = List.copyOf(tags);
    for (int rank = 0; rank < tags.size(); rank++) {
      ObjectId commit = ObjectId.fromString(tags.get(rank).commit());
      ranksOf.computeIfAbsent(commit, id -> new ArrayList<>(1)).add(rank);
    }
  }

  /** By the tag's name; a tag without such an ancestor is left out. */
  Map<String, ReleaseTag> previous() {
    try (RevWalk walk = new RevWalk(git)) {
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      for (ObjectId commit : ranksOf.keySet()) {
        walk.markStart(walk.parseCommit(commit));
      }
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        visit(commit);
      }
      return previous;
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history of a tag", e);
    }
  }

  private void visit(RevCommit commit) throws IOException {
    Map<String, Integer> inherited = inherited(commit);
    Map<String, Integer> lines = inherited;
    for (int rank : ranksOf.getOrDefault(commit, List.of())) {
      ReleaseTag tag = tags.get(rank);
      // A higher version that led here hides the lower ones that did.
      int before = inherited.getOrDefault(tag.line(), -1);
      int known = before < rank ? lines.getOrDefault(tag.line(), -1) : search(commit, rank);
      if (known >= 0) {
        previous.put(tag.name(), tags.get(known));
      }
      lines = new HashMap<>(lines);
      lines.merge(tag.line(), rank, Math::max);
    }
    highest.put(commit, lines);
  }

  /** The highest lower version of the line, the commit's own included; -1 if there is none. */
  private int search(ObjectId commit, int rank) throws IOException {
    int found = -1;
    if (outOfOrder++ < MOST_OUT_OF_ORDER) {
      try (RevWalk walk = new RevWalk(git)) {
        walk.setRetainBody(false);
        walk.markStart(walk.parseCommit(commit));
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
          found = Math.max(found, lower(next, rank));
        }
      }
    }
    return found;
  }

  private int lower(ObjectId commit, int rank) {
    String line = tags.get(rank).line();
    return ranksOf.getOrDefault(commit, List.of()).stream()
        .filter(other -> other < rank && tags.get(other).line().equals(line))
        .max(Integer::compare)
        .orElse(-1);
  }

  private Map<String, Integer> inherited(RevCommit commit) {
    Map<String, Integer> lines = Map.of();
    for (RevCommit parent : commit.getParents()) {
      lines = highest(lines, highest.getOrDefault(parent, Map.of()));
    }
    return lines;
  }

  /** The higher of each line; one of the two maps itself where it holds them all. */
  private static Map<String, Integer> highest(Map<String, Integer> a, Map<String, Integer> b) {
    if (a.equals(b) || b.isEmpty()) {
      return a;
    }
    if (a.isEmpty()) {
      return b;
    }
    Map<String, Integer> both = new HashMap<>(a);
    b.forEach((line, rank) -> both.merge(line, rank, Math::max));
    return both.equals(b) ? b : both.equals(a) ? a : both;
  }
}
