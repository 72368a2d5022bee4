package com.octoacme.shiplog.source;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What git knows about one document.
 *
 * @param created the author date of the first commit, not a merge, that added it; empty if unknown
 * @param landed the committer date of the first-parent commit that brought it to the mainline
 * @param updated the author date of the last commit that changed its text
 * @param complete false where the history is cut off (a shallow clone); then no date is given
 * @param addedIn the commit that {@code created} is taken from
 * @param withdrawn the commit that deleted it, empty while it is there
 * @param revisions newest first
 */
public record DocumentHistory(
    Optional<OffsetDateTime> created,
    Optional<OffsetDateTime> landed,
    Optional<OffsetDateTime> updated,
    boolean complete,
    Optional<String> addedIn,
    Optional<String> withdrawn,
    List<Revision> revisions) {
  /** Nothing is known: no git, or not committed yet. */
  public static final DocumentHistory UNKNOWN =
      new DocumentHistory(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          List.of());

  public DocumentHistory {
    revisions = List.copyOf(revisions);
  }

  /** The same without the revisions that some commits made. */
  public DocumentHistory without(Set<String> commits) {
    List<Revision> others =
        revisions.stream().filter(one -> !commits.contains(one.commit().id())).toList();
    return with(others);
  }

  /** The same with some of its revisions only. */
  public DocumentHistory with(List<Revision> some) {
    return new DocumentHistory(created, landed, updated, complete, addedIn, withdrawn, some);
  }
}
