package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commits;
import com.octoacme.shiplog.source.MergeBase;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Single commits, read through JGit. */
final class GitCommits implements Commits {
  private final Repository git;

  GitCommits(Repository git) {
    this.git = git;
  }

  @Override
  public Optional<String> find(String ref) {
    try (RevWalk walk = new RevWalk(git)) {
      ObjectId id = git.resolve(ref);
      return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id).name());
    } catch (IOException | RuntimeException e) {
      // Ambiguous, malformed, not fetched, no commit: for the caller it is not there.
      return Optional.empty();
    }
  }

  @Override
  public List<String> parents(String commit) {
    try (RevWalk walk = new RevWalk(git)) {
      byte[] raw = walk.getObjectReader().open(ObjectId.fromString(commit)).getCachedBytes();
      return Arrays.stream(RevCommit.parse(raw).getParents()).map(RevCommit::name).toList();
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The commit " + commit, e);
    }
  }

  @Override
  public Optional<String> findUpstream() {
    try {
      String branch = git.getBranch();
      return branch == null
          ? Optional.empty()
          : Optional.ofNullable(new BranchConfig(git.getConfig(), branch).getTrackingBranch())
              .map(Repository::shortenRefName);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public MergeBase mergeBase(String head, String base) {
    try {
      Optional<RevCommit> found = findMergeBase(head, base);
      Set<ObjectId> cutOff = git.getObjectDatabase().getShallowCommits();
      boolean isEnd = found.filter(c -> c.name().equals(base) || c.name().equals(head)).isPresent();
      if (!cutOff.isEmpty() && !isEnd && isInDoubt(cutOff, head, base, found)) {
        return new MergeBase.CutOff();
      }
      return found
          .<MergeBase>map(commit -> new MergeBase.At(commit.name()))
          .orElseGet(MergeBase.Unrelated::new);
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history between commits " + head + " and " + base, e);
    }
  }

  private Optional<RevCommit> findMergeBase(String head, String base) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
      walk.markStart(walk.parseCommit(ObjectId.fromString(base)));
      return Optional.ofNullable(walk.next());
    }
  }

  /** Whether the history is cut off on the way from either side to the merge base. */
  private boolean isInDoubt(
      Set<ObjectId> cutOff, String head, String base, Optional<RevCommit> mergeBase)
      throws IOException {
    if (mergeBase.isEmpty()) {
      return true;
    }
    try (RevWalk walk = new RevWalk(git)) {
      walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
      walk.markStart(walk.parseCommit(ObjectId.fromString(base)));
      walk.markUninteresting(walk.parseCommit(mergeBase.get()));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (cutOff.contains(commit)) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public Set<String> since(String base, String head) {
    try (RevWalk walk = new RevWalk(git)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(base)));
      Set<String> found = new HashSet<>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        found.add(commit.name());
      }
      return found;
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The history between commits " + base + " and " + head, e);
    }
  }

  @Override
  public Optional<String> findContent(String commit, String path) {
    try (ObjectReader reader = git.newObjectReader();
        RevWalk commits = new RevWalk(reader)) {
      RevCommit parsed = commits.parseCommit(ObjectId.fromString(commit));
      try (TreeWalk walk = TreeWalk.forPath(reader, path, parsed.getTree())) {
        return walk == null || !EntryTypes.isFile(walk.getFileMode(0))
            ? Optional.empty()
            : Optional.of(walk.getObjectId(0).name());
      }
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The tree of commit " + commit, e);
    }
  }
}
