package com.octoacme.shiplog.task;

import com.octoacme.shiplog.source.Revision;
import java.util.Optional;

/**
 * Something that happened to a task.
 *
 * @param revision the version of the document that brought it; empty if it is not committed yet
 */
public record TaskEvent(Kind kind, Optional<Revision> revision) {
  /** What can happen. */
  public enum Kind {
    /** It is there for the first time, or again. */
    SEEN,
    TICKED,
    /** It was answered with "won't do" or "n/a". */
    DISMISSED,
    REOPENED,
    REMOVED
  }
}
