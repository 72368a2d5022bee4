package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A document through all its moves: where it was, and with which text. */
final class Trail {
  private final String path;
  private final DocumentHistory history;
  private final Set<String> paths;
  private Set<String> texts = Set.of();

  /**
   * @param path where it is now, or was last
   */
  Trail(String path, DocumentHistory history) {
    this.path = path;
    this.history = history;
    this.paths = new LinkedHashSet<>(List.of(path));
    history.revisions().forEach(revision -> paths.add(revision.path()));
  }

  String path() {
    return path;
  }

  DocumentHistory history() {
    return history;
  }

  /** All paths it had, the present one first, the others from the newest on. */
  Set<String> paths() {
    return paths;
  }

  /** Whether some revision had a content at a path. */
  boolean had(String where, String content) {
    if (texts.isEmpty()) {
      texts = history.revisions().stream().map(Trail::text).collect(Collectors.toSet());
    }
    return texts.contains(text(where, content));
  }

  private static String text(Revision revision) {
    return text(revision.path(), revision.content());
  }

  private static String text(String path, String content) {
    return content + ' ' + path;
  }
}
