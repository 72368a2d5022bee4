package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One document through all its renames, as its history is replayed, the oldest commit first. */
final class Lineage {
  private final List<Revised> revisions = new ArrayList<>(2);
  private final Map<Integer, Commit> landings = new HashMap<>(2);
  private String path;
  private Optional<Commit> added = Optional.empty();
  private Optional<Commit> landed = Optional.empty();
  private Optional<Commit> updated = Optional.empty();
  private Optional<Commit> deleted = Optional.empty();
  private Optional<Commit> left = Optional.empty();

  Lineage(String path) {
    this.path = path;
  }

  /** Where the document is now, or was last. */
  String path() {
    return path;
  }

  void add(CommitChanges step, Version version) {
    Commit commit = step.commit();
    boolean better = added.isEmpty() || (added.get().merge() && !commit.merge());
    added = better ? Optional.of(commit) : added;
    deleted = Optional.empty();
    revise(step, version);
  }

  void move(CommitChanges step, Version version) {
    path = version.path();
    deleted = Optional.empty();
    revise(step, version);
  }

  void revise(CommitChanges step, Version version) {
    revisions.add(new Revised(step.commit(), step.broughtBy(), version));
    updated = version.substantive() ? Optional.of(step.commit()) : updated;
  }

  /** The mainline's text changed by a commit: so what that brought has landed. */
  void reach(CommitChanges step) {
    landings.put(step.broughtBy(), step.commit());
  }

  void delete(Commit commit) {
    deleted = Optional.of(commit);
  }

  void land(Commit commit) {
    landed = landed.isEmpty() ? Optional.of(commit) : landed;
  }

  void leave(Commit commit) {
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
    Optional<Commit> gone = present ? Optional.empty() : deleted.or(() -> left);
    return new DocumentHistory(
        date(complete, added, Commit::authoredAt),
        date(complete, landed, Commit::committedAt),
        date(complete, updated.or(() -> added), Commit::authoredAt),
        complete,
        complete ? added.map(Commit::id) : Optional.empty(),
        gone.map(Commit::id),
        newestFirst());
  }

  private static Optional<OffsetDateTime> date(
      boolean complete, Optional<Commit> commit, Function<Commit, OffsetDateTime> date) {
    return complete ? commit.map(date) : Optional.empty();
  }

  private List<Revision> newestFirst() {
    List<Revision> reversed = new ArrayList<>(revisions.size());
    for (int i = revisions.size() - 1; i >= 0; i--) {
      reversed.add(revision(revisions.get(i)));
    }
    return reversed;
  }

  private Revision revision(Revised revised) {
    Version version = revised.version();
    return new Revision(
        revised.commit(),
        version.path(),
        version.content(),
        version.replaced(),
        version.substantive(),
        Optional.ofNullable(landings.get(revised.broughtBy())));
  }

  /** A version and the commits it came by. */
  private record Revised(Commit commit, int broughtBy, Version version) {}
}
