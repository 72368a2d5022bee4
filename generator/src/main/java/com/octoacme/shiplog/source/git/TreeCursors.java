package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Goes through the versions of a folder, name by name, past what is the same in all of them. */
final class TreeCursors {
  private final TreeCursor[] cursors;
  private final TreeEntry[] entries;
  private TreeCursor least;
  private byte[] name = {};
  private boolean tree;

  TreeCursors(TreeReader trees, EntryVersions versions) throws IOException {
    List<TreeEntry> all = versions.all();
    this.cursors = new TreeCursor[all.size()];
    this.entries = new TreeEntry[all.size()];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] = trees.open(all.get(i).id());
    }
    this.least = cursors[0];
  }

  /** Moves to the next name that is not the same in all versions; false at the end. */
  boolean next() throws IOException {
    TreeCursor.skipAlike(cursors);
    least = cursors[0];
    for (TreeCursor cursor : cursors) {
      least = cursor.compareTo(least) < 0 ? cursor : least;
    }
    if (least.isAtEnd()) {
      return false;
    }
    name = least.name();
    tree = least.isTree();
    take();
    return true;
  }

  private void take() throws IOException {
    // The least one moves, too, so all are compared with it before any moves.
    boolean[] taken = new boolean[cursors.length];
    for (int i = 0; i < cursors.length; i++) {
      taken[i] = cursors[i].compareTo(least) == 0;
      entries[i] = taken[i] ? cursors[i].entry() : TreeEntry.NONE;
    }
    for (int i = 0; i < cursors.length; i++) {
      if (taken[i]) {
        cursors[i].next();
      }
    }
  }

  /** What the versions have under this name. */
  EntryVersions entries() {
    List<TreeEntry> all = List.of(entries);
    int last = all.size() - 1;
    return new EntryVersions(all.subList(0, last), all.get(last));
  }

  /** Whether the name is that of a folder. */
  boolean isTree() {
    return tree;
  }

  /** The name's bytes after those of its folder. */
  byte[] pathBelow(byte[] folder) {
    byte[] path = Arrays.copyOf(folder, folder.length + name.length);
    System.arraycopy(name, 0, path, folder.length, name.length);
    return path;
  }
}
