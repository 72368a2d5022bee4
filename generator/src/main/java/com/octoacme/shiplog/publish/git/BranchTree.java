package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.BlobStore;
import com.octoacme.shiplog.publish.BranchFile;
import com.octoacme.shiplog.publish.BranchState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a branch as git's objects, read and made without any working tree. */
final class BranchTree implements BlobStore {
  private static final int LARGEST_RECORD = 64 << 20;

  private final ObjectReader reader;
  private final ObjectInserter inserter;

  BranchTree(ObjectReader reader, ObjectInserter inserter) {
    this.reader = reader;
    this.inserter = inserter;
  }

  /**
   * What a commit of the branch holds.
   *
   * @throws IOException if an object is missing or corrupt
   */
  BranchState read(RevCommit tip) throws IOException {
    NavigableMap<String, BranchFile> files = new TreeMap<>();
    Map<String, byte[]> records = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tip.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        files.put(path, new BranchFile(walk.getObjectId(0).name(), walk.getRawMode(0)));
        if (BranchState.isRecord(path)) {
          records.put(path, content(path, walk.getObjectId(0)));
        }
      }
    }
    return BranchState.of(tip.name(), files, records);
  }

  private byte[] content(String path, ObjectId blob) throws IOException {
    ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
    if (loader.getSize() > LARGEST_RECORD) {
      throw new SetupException(
          "the record of what was published has " + loader.getSize() + " bytes",
          path,
          "Shiplog did not write it; delete the file on the branch.");
    }
    return loader.getCachedBytes(LARGEST_RECORD);
  }

  /** Makes the tree of some files. */
  ObjectId write(NavigableMap<String, BranchFile> files) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (path, file) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(FileMode.fromBits(file.mode()));
          entry.setObjectId(ObjectId.fromString(file.blob()));
          builder.add(entry);
        });
    builder.finish();
    return index.writeTree(inserter);
  }

  @Override
  public String keep(byte[] content) {
    try {
      return inserter.insert(Constants.OBJ_BLOB, content).name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
