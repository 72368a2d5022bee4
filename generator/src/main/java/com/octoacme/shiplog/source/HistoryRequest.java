package com.octoacme.shiplog.source;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a history scan shall find.
 *
 * @param commit the head, a full commit id
 * @param documents whether a path (in any commit) is a document of the configured sources
 * @param roots the literal folders of the sources; trees outside are never opened; empty string for
 *     the whole tree
 * @param identity the id that the file name at a path states, if it states one; both functions are
 *     called from many threads
 */
public record HistoryRequest(
    String commit,
    Predicate<String> documents,
    Set<String> roots,
    Function<String, Optional<String>> identity) {
  public HistoryRequest {
    roots = Set.copyOf(roots);
  }
}
