package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.ListingBuilder;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The tree of one commit. */
final class GitTreeSnapshot implements Snapshot {
  private final Repository git;
  private final RevCommit commit;
  private final Limits limits;
  private final RawPath paths = new RawPath();

  GitTreeSnapshot(Repository git, RevCommit commit, Limits limits) {
    this.git = git;
    this.commit = commit;
    this.limits = limits;
  }

  @Override
  public Optional<String> commit() {
    return Optional.of(commit.name());
  }

  @Override
  public Listing list() {
    ListingBuilder builder = new ListingBuilder(limits.paths());
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(commit.getTree());
      while (!builder.isFull() && walk.next()) {
        list(walk, builder);
      }
      return builder.listing();
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The tree of commit " + commit.name(), e);
    }
  }

  private void list(TreeWalk walk, ListingBuilder builder) throws IOException {
    byte[] raw = walk.getRawPath();
    Optional<String> objection =
        paths.findObjection(raw, walk.getTree(0, AbstractTreeIterator.class).getNameLength());
    if (objection.isPresent()) {
      builder.addUnsafe(RawPath.shown(raw), objection.get());
    } else if (!walk.isSubtree()) {
      addFile(walk, builder);
    } else if (walk.getDepth() >= limits.pathDepth()) {
      builder.addTooDeep(RawPath.shown(raw), limits.pathDepth());
    } else {
      walk.enterSubtree();
    }
  }

  private static void addFile(TreeWalk walk, ListingBuilder builder) {
    String path = RawPath.shown(walk.getRawPath());
    EntryTypes.find(walk.getFileMode(0))
        .ifPresentOrElse(
            type -> builder.add(entry(walk, path, type)),
            () -> builder.addUnsafe(path, "it has the unknown mode " + walk.getFileMode(0)));
  }

  private static SourceEntry entry(TreeWalk walk, String path, SourceEntry.Type type) {
    return new SourceEntry(path, type, -1, Optional.of(walk.getObjectId(0).name()), false);
  }

  @Override
  public byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    return new BlobReader(git).bytes(entry, limit);
  }
}
