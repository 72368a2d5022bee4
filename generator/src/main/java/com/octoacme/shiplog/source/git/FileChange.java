package com.octoacme.shiplog.source.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit did to one path.
 *
 * @param kind what the commit itself did, against all its parents
 * @param content the new content, or the old one of a deletion
 * @param replaced the contents that the parents had, hexadecimal; empty for what is added
 * @param mainline what happened to the path on the mainline
 */
record FileChange(
    String path, Kind kind, ObjectId content, List<String> replaced, Mainline mainline) {
  /** What a commit can do to a path. */
  enum Kind {
    ADDED,
    MODIFIED,
    DELETED,
    /** A merge took over what one of its parents has. */
    TAKEN_OVER
  }

  /** What a commit of the first-parent line can do to a path, against its first parent. */
  enum Mainline {
    /** Nothing, or the commit is not on the mainline. */
    UNTOUCHED,
    LANDED,
    CHANGED,
    LEFT
  }
}
