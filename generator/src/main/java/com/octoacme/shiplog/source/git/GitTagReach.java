package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.ReleaseTag;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the first tag that leads to a commit; each commit is visited once for all tags. */
final class GitTagReach {
  private final Repository git;

  GitTagReach(Repository git) {
    this.git = git;
  }

  /**
   * The first tag that reaches each of some commits; a commit that none reaches is left out.
   *
   * @param tags in their order
   * @param commits full ids
   */
  Map<String, ReleaseTag> first(List<ReleaseTag> tags, Set<String> commits) {
    Map<String, ReleaseTag> found = new HashMap<>();
    Set<ObjectId> wanted = commits.stream().map(ObjectId::fromString).collect(Collectors.toSet());
    try (RevWalk walk = new RevWalk(git)) {
      walk.setRetainBody(false);
      RevFlag seen = walk.newFlag("seen");
      for (ReleaseTag tag : tags) {
        if (found.size() == commits.size()) {
          return found;
        }
        reach(walk, tag, seen, wanted, found);
      }
      return found;
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history of a tag", e);
    }
  }

  private static void reach(
      RevWalk walk,
      ReleaseTag tag,
      RevFlag seen,
      Set<ObjectId> wanted,
      Map<String, ReleaseTag> found)
      throws IOException {
    Deque<RevCommit> open = new ArrayDeque<>();
    open.push(walk.parseCommit(ObjectId.fromString(tag.commit())));
    while (!open.isEmpty()) {
      RevCommit commit = open.pop();
      if (commit.has(seen)) {
        continue;
      }
      commit.add(seen);
      walk.parseHeaders(commit);
      if (wanted.contains(commit)) {
        found.put(commit.name(), tag);
      }
      for (RevCommit parent : commit.getParents()) {
        open.push(parent);
      }
    }
  }
}
