package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One document through all its renames, as its history is replayed, the oldest commit first. */
final class Lineage {
  private final List<Revision> revisions = new ArrayList<>(2);
  private String path;
  private Optional<CommitFacts> added = Optional.empty();
  private Optional<CommitFacts> landed = Optional.empty();
  private Optional<CommitFacts> updated = Optional.empty();
  private Optional<CommitFacts> deleted = Optional.empty();
  private Optional<CommitFacts> left = Optional.empty();

  Lineage(String path) {
    this.path = path;
  }

  /** Where the document is now, or was last. */
  String path() {
    return path;
  }

  void add(CommitFacts commit) {
    boolean better = added.isEmpty() || (added.get().merge() && !commit.merge());
    added = better ? Optional.of(commit) : added;
    deleted = Optional.empty();
  }

  /** Adds a version of the document that is at {@code where}. */
  void revise(CommitFacts commit, String where, boolean textChanged) {
    revisions.add(commit.revisionOf(where));
    updated = textChanged ? Optional.of(commit) : updated;
  }

  void move(String to) {
    path = to;
    deleted = Optional.empty();
  }

  void delete(CommitFacts commit) {
    deleted = Optional.of(commit);
  }

  void land(CommitFacts commit) {
    landed = landed.isEmpty() ? Optional.of(commit) : landed;
  }

  void leave(CommitFacts commit) {
    left = Optional.of(commit);
  }

  /**
   * Whether it was deleted, or was on the mainline and is gone; else it was never more than tried.
   */
  boolean isWithdrawn() {
    return deleted.isPresent() || left.isPresent();
  }

  /**
   * All that was collected.
   *
   * @param complete if not, no date is given
   * @param present whether the document is in the head commit
   */
  DocumentHistory history(boolean complete, boolean present) {
    Optional<CommitFacts> gone = present ? Optional.empty() : deleted.or(() -> left);
    return new DocumentHistory(
        date(complete, added, CommitFacts::authoredAt),
        date(complete, landed, CommitFacts::committedAt),
        date(complete, updated.or(() -> added), CommitFacts::authoredAt),
        complete,
        complete ? added.map(CommitFacts::id) : Optional.empty(),
        gone.map(CommitFacts::id),
        newestFirst());
  }

  private static Optional<OffsetDateTime> date(
      boolean complete, Optional<CommitFacts> commit, Function<CommitFacts, OffsetDateTime> date) {
    return complete ? commit.map(date) : Optional.empty();
  }

  private List<Revision> newestFirst() {
    List<Revision> reversed = new ArrayList<>(revisions);
    Collections.reverse(reversed);
    return reversed;
  }
}
