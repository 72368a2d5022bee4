package com.octoacme.shiplog.source.git;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * From a tag, which may name another tag, to what it stands for. No sound repository has a circle
 * of tags, but nobody checks an object's id when it is read, and following a circle never ends.
 */
final class TagChain {
  private static final int LONGEST = 50;

  private TagChain() {}

  /** The object at the end; the very object if it is no tag. */
  static RevObject end(RevWalk walk, ObjectId id) throws IOException {
    RevObject object = walk.parseAny(id);
    for (int i = 0; object instanceof RevTag tag; i++) {
      if (i == LONGEST) {
        throw new CorruptObjectException(id, "more than " + LONGEST + " tags name each other");
      }
      object = walk.parseAny(tag.getObject());
    }
    return object;
  }
}
