package com.octoacme.shiplog.source.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit did to one path.
 *
 * @param kind what the commit itself did, against all its parents
 * @param content the new content, or the old one of a deletion
 * @param landed whether the path came to the mainline by this commit
 * @param left whether the path went from the mainline by this commit
 */
record FileChange(String path, Kind kind, ObjectId content, boolean landed, boolean left) {
  /** What a commit can do to a path. */
  enum Kind {
    ADDED,
    MODIFIED,
    DELETED,
    /** A merge took over what one of its parents has. */
    TAKEN_OVER
  }
}
