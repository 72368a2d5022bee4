package com.octoacme.shiplog.source.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a tree has under one name.
 *
 * @param mode git's mode, 0 if there is nothing
 * @param id the zero id if there is nothing
 */
record TreeEntry(int mode, ObjectId id) {
  static final TreeEntry NONE = new TreeEntry(0, ObjectId.zeroId());

  static TreeEntry ofTree(ObjectId id) {
    return new TreeEntry(FileMode.TREE.getBits(), id);
  }

  /** The content, if this is a regular file; else the zero id. */
  ObjectId fileContent() {
    return EntryTypes.isFile(FileMode.fromBits(mode)) ? id : ObjectId.zeroId();
  }
}
