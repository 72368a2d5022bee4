package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.util.Iterator;
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
  /** Bytes that are kept; enough for both versions of a folder of 50,000 files. */
  private static final int MOST = 8 << 20;

  private static final byte[] NOTHING = {};

  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> trees = new LinkedHashMap<>(64, 0.75f, true);
  private int kept;

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
    if (bytes.length <= MOST) {
      keep(tree.copy(), bytes);
    }
    return bytes;
  }

  private void keep(ObjectId tree, byte[] bytes) {
    trees.put(tree, bytes);
    kept += bytes.length;
    Iterator<byte[]> eldest = trees.values().iterator();
    while (kept > MOST) {
      kept -= eldest.next().length;
      eldest.remove();
    }
  }
}
