package com.octoacme.shiplog.logbook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two states of a repository's documents: before a change and after it.
 *
 * @param before whose unchanged documents are those of {@code after}
 * @param changed the paths, after the change, of documents that it touches: new ones, edited ones,
 *     moved ones
 * @param deleted the paths of documents that it takes away
 * @param oldPaths from the path of a changed document to the one it had before
 */
public record ChangedLogbook(
    Logbook before,
    Logbook after,
    Set<String> changed,
    Set<String> deleted,
    Map<String, String> oldPaths) {
  public ChangedLogbook {
    changed = Set.copyOf(changed);
    deleted = Set.copyOf(deleted);
    oldPaths = Map.copyOf(oldPaths);
  }

  /** Where a changed document was before; empty if it is new. */
  public Optional<String> findOldPath(String path) {
    return Optional.ofNullable(oldPaths.get(path));
  }

  /** Whether a document, as it is after the change, was not there before. */
  public boolean isNew(LogbookEntry entry) {
    return changed.contains(entry.path()) && !oldPaths.containsKey(entry.path());
  }

  /** The paths, before the change, of the documents that it touches. */
  public Set<String> changedBefore() {
    return Set.copyOf(oldPaths.values());
  }
}
