package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.CommitRange;
import com.octoacme.shiplog.source.Commits;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.RangeCommit;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.TagContents;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.transport.URIish;

/** A git repository, read through JGit: nothing is written, no hook and no filter is run. */
public final class GitRepository implements Repository {
  private final org.eclipse.jgit.lib.Repository git;
  private final Limits limits;

  private GitRepository(org.eclipse.jgit.lib.Repository git, Limits limits) {
    this.git = git;
    this.limits = limits;
  }

  /**
   * The repository that contains a folder: its own, that of a folder above, or the folder itself if
   * that is a bare repository.
   *
   * @return empty where there is no git at all
   * @throws SetupException if there is a repository that cannot be read
   */
  public static Optional<Repository> open(Path directory, Limits limits) {
    return GitFolder.open(directory).map(git -> new GitRepository(git, limits));
  }

  @Override
  public Path root() {
    return (git.isBare() ? git.getDirectory() : git.getWorkTree()).toPath();
  }

  @Override
  public boolean isVersioned() {
    return true;
  }

  @Override
  public boolean hasWorkingTree() {
    return !git.isBare();
  }

  @Override
  public boolean isShallow() {
    try {
      return !git.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw new SetupException(
          "The list of cut-off commits cannot be read: " + e.getMessage(),
          git.getDirectory() + "/shallow",
          "Fetch the whole history: `git fetch --unshallow`.");
    }
  }

  @Override
  public String tagState() {
    try {
      return git.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).stream()
          .map(tag -> tag.getName() + " " + tag.getLeaf().getObjectId())
          .sorted()
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new SetupException(
          "The tags cannot be read: " + e.getMessage(),
          git.getDirectory() + "/refs/tags",
          "Run `git fsck` to see what is broken.");
    }
  }

  @Override
  public Optional<String> originUrl() {
    return Optional.ofNullable(git.getConfig().getString("remote", "origin", "url"))
        .flatMap(GitRepository::withoutCredentials);
  }

  private static Optional<String> withoutCredentials(String url) {
    try {
      URIish address = new URIish(url);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return Optional.of((web ? address.setUser(null) : address).setPass(null).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public Snapshot snapshot(String ref) {
    return ref.equals(WORKTREE) ? workingTree() : tree(ref);
  }

  private Snapshot tree(String ref) {
    return new GitTreeSnapshot(git, new RefResolver(git).commit(ref), limits);
  }

  private Snapshot workingTree() {
    if (git.isBare()) {
      throw new SetupException(
          "A bare repository has no working tree.",
          "shiplog.ref",
          "Give a branch, tag or commit, such as `HEAD`.");
    }
    return new WorkingTreeSnapshot(git, new RefResolver(git).findHead(), limits);
  }

  @Override
  public Optional<String> findObjectionToChange(String path) {
    try {
      DirCacheEntry entry = git.readDirCache().getEntry(path);
      if (entry == null) {
        return Optional.of("git does not track it");
      }
      return entry.getStage() == DirCacheEntry.STAGE_0
          ? Optional.empty()
          : Optional.of("it has conflicts of a merge");
    } catch (IOException e) {
      throw GitFault.of("The index", e);
    }
  }

  @Override
  public History scan(HistoryRequest request) {
    return new GitHistoryScanner(git, limits).scan(request);
  }

  @Override
  public byte[] content(String object, long limit) throws UnreadableSourceException {
    return new BlobReader(git).bytes(object, object, limit);
  }

  @Override
  public TagContents contents(ReleaseTags tags, HistoryRequest request) {
    return new GitTagContents(git, limits).read(tags.inOrder(), request);
  }

  @Override
  public Map<String, ReleaseTag> firstReaching(ReleaseTags tags, Set<String> commits) {
    return new GitTagReach(git).first(tags.inOrder(), commits);
  }

  @Override
  public Map<String, ReleaseTag> previous(ReleaseTags tags) {
    return new GitTagAncestors(git, tags.inOrder()).previous();
  }

  @Override
  public Map<String, List<Duration>> leadTimes(ReleaseTags tags) {
    return new GitTagReach(git).leadTimes(tags.inOrder());
  }

  @Override
  public List<RangeCommit> range(CommitRange range) {
    return new GitRange(git).read(range);
  }

  @Override
  public Commits commits() {
    return new GitCommits(git);
  }

  @Override
  public void close() {
    git.close();
  }
}
