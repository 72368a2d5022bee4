package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.git.FileChange.Kind;
import com.octoacme.shiplog.source.git.FileChange.Mainline;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The contents of one file in a commit and its parents, {@link ObjectId#zeroId()} where it is not.
 *
 * @param before in the parents, in their order
 * @param now in the commit
 */
record FileVersions(List<ObjectId> before, ObjectId now) {
  /** What happened to the file, seen from the first parent alone. */
  Mainline againstFirst() {
    ObjectId first = before.get(0);
    if (first.equals(now)) {
      return Mainline.UNTOUCHED;
    }
    if (!isThere(first)) {
      return Mainline.LANDED;
    }
    return isThere(now) ? Mainline.CHANGED : Mainline.LEFT;
  }

  /** What the commit itself did. */
  Kind kind() {
    if (before.contains(now)) {
      return Kind.TAKEN_OVER;
    }
    if (!isThere(now)) {
      return Kind.DELETED;
    }
    return before.stream().anyMatch(FileVersions::isThere) ? Kind.MODIFIED : Kind.ADDED;
  }

  /** The content now, or the first one before if there is none now. */
  ObjectId content() {
    return isThere(now)
        ? now
        : before.stream().filter(FileVersions::isThere).findFirst().orElse(now);
  }

  /** The different contents that the parents have, in their order. */
  List<String> replaced() {
    return before.stream().filter(FileVersions::isThere).distinct().map(ObjectId::name).toList();
  }

  private static boolean isThere(ObjectId content) {
    return !content.equals(ObjectId.zeroId());
  }
}
