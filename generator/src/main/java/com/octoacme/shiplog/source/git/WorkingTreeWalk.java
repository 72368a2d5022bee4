package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;
import org.eclipse.jgit.util.io.AutoLFInputStream;

/**
 * Walks the head's tree, the index and the files on disk side by side.
 *
 * <p>Contents are compared without JGit's own comparison, which would run the clean filters that a
 * repository configures.
 */
final class WorkingTreeWalk implements AutoCloseable {
  private static final int HEAD = 0;
  private static final int INDEX = 1;
  private static final int DISK = 2;

  private final TreeWalk walk;
  private final ObjectInserter.Formatter hash = new ObjectInserter.Formatter();

  WorkingTreeWalk(Repository git, Optional<RevCommit> head) throws IOException {
    walk = new TreeWalk(git);
    if (head.isPresent()) {
      walk.addTree(head.get().getTree());
    } else {
      walk.addTree(new EmptyTreeIterator());
    }
    walk.addTree(new DirCacheIterator(git.readDirCache()));
    walk.addTree(files(git));
  }

  private static FileTreeIterator files(Repository git) {
    FileTreeIterator files = new FileTreeIterator(git);
    // An ignored folder may hold tracked files.
    files.setWalkIgnoredDirectories(true);
    return files;
  }

  boolean next() throws IOException {
    return walk.next();
  }

  /** Goes into the folder that the walk stands at. */
  void enter() throws IOException {
    walk.enterSubtree();
  }

  boolean isOnDisk() {
    return walk.getRawMode(DISK) != 0;
  }

  boolean isTracked() {
    return walk.getRawMode(INDEX) != 0;
  }

  boolean isIgnored() throws IOException {
    return disk().isEntryIgnored();
  }

  FileMode mode() {
    return walk.getFileMode(DISK);
  }

  byte[] rawPath() {
    return walk.getRawPath();
  }

  int nameLength() {
    return disk().getNameLength();
  }

  int depth() {
    return walk.getDepth();
  }

  /** The bytes on disk. */
  long size() {
    return disk().getEntryLength();
  }

  /** The object of the head's tree at this path. */
  ObjectId headId() {
    return walk.getObjectId(HEAD);
  }

  /** Whether the file on disk is what the head commit has. */
  boolean isAsCommitted() throws IOException {
    if (!walk.getFileMode(HEAD).equals(mode()) && !bothFiles()) {
      return false;
    }
    return !EntryTypes.find(mode()).isEmpty()
        && (isUntouched() || (EntryTypes.isFile(mode()) && hasContentOfHead()));
  }

  private boolean bothFiles() {
    return EntryTypes.isFile(walk.getFileMode(HEAD)) && EntryTypes.isFile(mode());
  }

  private boolean isUntouched() {
    DirCacheIterator index = walk.getTree(INDEX, DirCacheIterator.class);
    if (index == null || !walk.idEqual(HEAD, INDEX)) {
      return false;
    }
    DirCacheEntry entry = index.getDirCacheEntry();
    return disk().compareMetadata(entry) == MetadataDiff.EQUAL;
  }

  private boolean hasContentOfHead() throws IOException {
    return headId().equals(idOnDisk()) || headId().equals(idWithLineFeeds());
  }

  private ObjectId idOnDisk() throws IOException {
    try (InputStream in = disk().openEntryStream()) {
      return hash.idFor(Constants.OBJ_BLOB, size(), in);
    }
  }

  private ObjectId idWithLineFeeds() throws IOException {
    long length;
    try (InputStream in = withLineFeeds()) {
      length = in.transferTo(OutputStream.nullOutputStream());
    }
    try (InputStream in = withLineFeeds()) {
      return hash.idFor(Constants.OBJ_BLOB, length, in);
    }
  }

  private InputStream withLineFeeds() throws IOException {
    return new AutoLFInputStream(disk().openEntryStream(), Set.of());
  }

  private WorkingTreeIterator disk() {
    return walk.getTree(DISK, WorkingTreeIterator.class);
  }

  @Override
  public void close() {
    walk.close();
    hash.close();
  }
}
