package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads trees and keeps those that were read last: the trees of a parent are the next commit's own
 * trees, so each is inflated once instead of twice.
 */
final class TreeReader {
  private static final int TREES = 512;
  private static final int LARGEST = 128 << 10;
  private static final byte[] NOTHING = {};

  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> trees =
      new LinkedHashMap<>(TREES * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, byte[]> eldest) {
          return size() > TREES;
        }
      };

  TreeReader(ObjectReader reader) {
    this.reader = reader;
  }

  /** A cursor over a tree's entries; over nothing for the zero id. */
  TreeCursor open(ObjectId tree) throws IOException {
    return new TreeCursor(tree.equals(ObjectId.zeroId()) ? NOTHING : bytes(tree));
  }

  private byte[] bytes(ObjectId tree) throws IOException {
    byte[] known = trees.get(tree);
    if (known != null) {
      return known;
    }
    byte[] bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
    if (bytes.length <= LARGEST) {
      trees.put(tree.copy(), bytes);
    }
    return bytes;
  }
}
