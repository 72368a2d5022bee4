package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.ReleaseTag;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
        reach(
            walk,
            tag,
            seen,
            commit -> {
              if (wanted.contains(commit)) {
                found.put(commit.name(), tag);
              }
            });
      }
      return found;
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history of a tag", e);
    }
  }

  /**
   * How long each commit waited for the first tag that holds it, by the tag's name.
   *
   * @param tags in their order
   */
  Map<String, List<Duration>> leadTimes(List<ReleaseTag> tags) {
    Map<String, List<Duration>> times = new HashMap<>();
    try (RevWalk walk = new RevWalk(git)) {
      walk.setRetainBody(false);
      RevFlag seen = walk.newFlag("seen");
      for (ReleaseTag tag : tags) {
        List<Duration> own = new ArrayList<>();
        Instant tagged = tag.at().toInstant();
        reach(walk, tag, seen, commit -> addLeadTime(commit, tagged, own));
        times.put(tag.name(), own);
      }
      return times;
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history of a tag", e);
    }
  }

  /** A commit that is dated after its tag has a clock that is wrong, and says nothing. */
  private static void addLeadTime(RevCommit commit, Instant tagged, List<Duration> own) {
    Duration waited = Duration.between(Instant.ofEpochSecond(commit.getCommitTime()), tagged);
    if (commit.getParentCount() < 2 && !waited.isNegative()) {
      own.add(waited);
    }
  }

  /** Visits every commit that leads to a tag and was not seen before. */
  private static void reach(RevWalk walk, ReleaseTag tag, RevFlag seen, Consumer<RevCommit> visitor)
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
      visitor.accept(commit);
      for (RevCommit parent : commit.getParents()) {
        open.push(parent);
      }
    }
  }
}
