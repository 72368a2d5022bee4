package com.octoacme.shiplog.source;

import java.util.List;
import java.util.Map;

/**
 * What one walk over all commits found.
 *
 * @param documents of the files that are in the head commit, by path
 * @param withdrawn of the files that were deleted, by the path they last had
 * @param tags sorted by name
 * @param complete false on a shallow clone
 */
public record History(
    Map<String, DocumentHistory> documents,
    Map<String, DocumentHistory> withdrawn,
    List<Tag> tags,
    boolean complete) {
  /** No history at all. */
  public static final History NONE = new History(Map.of(), Map.of(), List.of(), false);

  public History {
    documents = Map.copyOf(documents);
    withdrawn = Map.copyOf(withdrawn);
    tags = List.copyOf(tags);
  }

  /** The history of a path, {@link DocumentHistory#UNKNOWN} if it has none. */
  public DocumentHistory of(String path) {
    return documents.getOrDefault(path, DocumentHistory.UNKNOWN);
  }
}
