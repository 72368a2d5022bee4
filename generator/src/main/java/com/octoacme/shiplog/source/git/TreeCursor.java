package com.octoacme.shiplog.source.git;

import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.Paths;

/**
 * A place in a raw tree, whose entries are {@code mode SP name NUL id}.
 *
 * <p>Two versions of a large folder differ in few entries; comparing their bytes first is an order
 * of magnitude faster than parsing each entry of both.
 */
final class TreeCursor {
  private static final int ID_LENGTH = 20;

  private final byte[] raw;
  private int start;
  private int mode;
  private int name;
  private int nameEnd;

  TreeCursor(byte[] raw) throws CorruptObjectException {
    this.raw = raw;
    parse();
  }

  /** Moves all cursors over entries that are the same in all of them. */
  static void skipAlike(TreeCursor[] cursors) throws CorruptObjectException {
    TreeCursor first = cursors[0];
    int alike = first.raw.length - first.start;
    for (int i = 1; i < cursors.length; i++) {
      alike = Math.min(alike, first.bytesAlike(cursors[i]));
    }
    int length = first.entriesWithin(alike);
    if (length > 0) {
      for (TreeCursor cursor : cursors) {
        cursor.start += length;
        cursor.parse();
      }
    }
  }

  private int bytesAlike(TreeCursor other) {
    int difference =
        Arrays.mismatch(raw, start, raw.length, other.raw, other.start, other.raw.length);
    return difference < 0 ? raw.length - start : difference;
  }

  /** How many bytes the whole entries within the next {@code length} bytes have. */
  private int entriesWithin(int length) {
    int end = start + length;
    int whole = start;
    for (int i = start; i < end; i++) {
      if (raw[i] == 0) {
        i += ID_LENGTH;
        whole = i < end ? i + 1 : whole;
      }
    }
    return whole - start;
  }

  boolean isAtEnd() {
    return start >= raw.length;
  }

  void next() throws CorruptObjectException {
    start = nameEnd + 1 + ID_LENGTH;
    parse();
  }

  private void parse() throws CorruptObjectException {
    mode = 0;
    int i = start;
    while (i < raw.length && raw[i] != ' ') {
      mode = (mode << 3) + (raw[i++] - '0');
    }
    name = i + 1;
    nameEnd = name;
    while (nameEnd < raw.length && raw[nameEnd] != 0) {
      nameEnd++;
    }
    if (!isAtEnd() && nameEnd + ID_LENGTH >= raw.length) {
      throw new CorruptObjectException("a tree is cut off");
    }
  }

  /** As git sorts names: a folder as if it ended in a slash; the end comes last. */
  int compareTo(TreeCursor other) {
    if (isAtEnd() || other.isAtEnd()) {
      return Boolean.compare(isAtEnd(), other.isAtEnd());
    }
    return Paths.compare(
        raw, name, nameEnd, mode, other.raw, other.name, other.nameEnd, other.mode);
  }

  boolean isTree() {
    return FileMode.TREE.equals(mode);
  }

  TreeEntry entry() {
    return new TreeEntry(mode, ObjectId.fromRaw(raw, nameEnd + 1));
  }

  byte[] name() {
    return Arrays.copyOfRange(raw, name, nameEnd);
  }
}
