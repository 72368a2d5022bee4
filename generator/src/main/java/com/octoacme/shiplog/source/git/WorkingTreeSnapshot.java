package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.FolderFiles;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.ListingBuilder;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The files on disk, tracked or not, without those that are ignored and not tracked.
 *
 * <p>Symbolic links are listed, never followed; a repository inside the working tree is listed as a
 * submodule, never entered.
 */
final class WorkingTreeSnapshot implements Snapshot {
  private final Repository git;
  private final Optional<RevCommit> head;
  private final Limits limits;
  private final RawPath paths = new RawPath();
  private final FolderFiles files;

  WorkingTreeSnapshot(Repository git, Optional<RevCommit> head, Limits limits) {
    this.git = git;
    this.head = head;
    this.limits = limits;
    this.files = new FolderFiles(git.getWorkTree().toPath());
  }

  @Override
  public Optional<String> commit() {
    return head.map(RevCommit::name);
  }

  @Override
  public Listing list() {
    ListingBuilder builder = new ListingBuilder(limits.paths());
    try (WorkingTreeWalk walk = new WorkingTreeWalk(git, head)) {
      while (!builder.isFull() && walk.next()) {
        list(walk, builder);
      }
      return builder.listing();
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The working tree or its index", e);
    }
  }

  private void list(WorkingTreeWalk walk, ListingBuilder builder) throws IOException {
    if (!walk.isOnDisk() || (walk.isIgnored() && !walk.isTracked())) {
      return;
    }
    byte[] raw = walk.rawPath();
    Optional<String> objection = findObjection(raw, walk.nameLength());
    if (objection.isPresent()) {
      builder.addUnsafe(RawPath.shown(raw), objection.get());
    } else if (!walk.mode().equals(FileMode.TREE)) {
      addFile(walk, builder);
    } else if (walk.depth() >= limits.pathDepth()) {
      builder.addTooDeep(RawPath.shown(raw), limits.pathDepth());
    } else {
      walk.enter();
    }
  }

  private Optional<String> findObjection(byte[] raw, int nameLength) {
    Optional<String> objection = paths.findObjection(raw, nameLength);
    boolean decoded = RawPath.shown(raw).indexOf('\uFFFD') < 0;
    return objection.isEmpty() && !decoded
        ? Optional.of("its name is not UTF-8, or the locale of this run is not")
        : objection;
  }

  private static void addFile(WorkingTreeWalk walk, ListingBuilder builder) throws IOException {
    Optional<SourceEntry.Type> type = EntryTypes.find(walk.mode());
    if (type.isPresent()) {
      builder.add(entry(walk, type.get()));
    }
  }

  private static SourceEntry entry(WorkingTreeWalk walk, SourceEntry.Type type) throws IOException {
    boolean committed = walk.isAsCommitted();
    return new SourceEntry(
        RawPath.shown(walk.rawPath()),
        type,
        type == SourceEntry.Type.FILE ? walk.size() : -1,
        committed ? Optional.of(walk.headId().name()) : Optional.empty(),
        !committed);
  }

  @Override
  public byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    return files.bytes(entry, limit);
  }
}
