package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Files at the root of a commit's tree that tell git how to read the history. */
final class RootFile {
  private static final long LARGEST = 1 << 20;

  private RootFile() {}

  /** The text of a file; empty where there is none, it is no file, or it is over 1 MiB. */
  static String read(ObjectReader reader, RevCommit commit, String name) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, name, commit.getTree())) {
      return walk == null || !EntryTypes.isFile(walk.getFileMode(0))
          ? ""
          : read(reader, walk.getObjectId(0));
    }
  }

  private static String read(ObjectReader reader, ObjectId id) throws IOException {
    if (!reader.has(id) || reader.getObjectSize(id, Constants.OBJ_BLOB) > LARGEST) {
      return "";
    }
    byte[] bytes = reader.open(id, Constants.OBJ_BLOB).getCachedBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
