package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The trails of all documents, and which of them a content at a path belongs to. */
final class Trails {
  private final Map<String, Trail> documents;
  private final Map<String, Trail> withdrawn;
  private final Map<String, List<Trail>> byPath = new HashMap<>();

  Trails(History history) {
    documents = trails(history.documents());
    withdrawn = trails(history.withdrawn());
  }

  private Map<String, Trail> trails(Map<String, DocumentHistory> histories) {
    Map<String, Trail> trails = new LinkedHashMap<>();
    new TreeMap<>(histories).forEach((path, one) -> trails.put(path, new Trail(path, one)));
    for (Trail trail : trails.values()) {
      trail
          .paths()
          .forEach(where -> byPath.computeIfAbsent(where, p -> new ArrayList<>(1)).add(trail));
    }
    return trails;
  }

  /** Those of the head commit, by path. */
  Map<String, Trail> documents() {
    return documents;
  }

  /** Those that were deleted, by the path they had last. */
  Map<String, Trail> withdrawn() {
    return withdrawn;
  }

  /**
   * The document that had a content at a path. Where several have been there, it is the one that
   * had this very content there, else the one that is there now, else the one that was there last.
   */
  Optional<Trail> findOwner(String path, String content) {
    List<Trail> candidates = byPath.getOrDefault(path, List.of());
    return candidates.size() < 2
        ? candidates.stream().findFirst()
        : candidates.stream()
            .filter(trail -> trail.had(path, content))
            .findFirst()
            .or(() -> candidates.stream().filter(trail -> trail.path().equals(path)).findFirst())
            .or(() -> candidates.stream().findFirst());
  }
}
