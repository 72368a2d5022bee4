package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells to which source a path belongs. */
final class DocumentSources {
  private static final Set<String> NOT_DOCUMENTS = Set.of("README.md", "index.md", "_index.md");

  private final List<SourceSettings> sources;

  DocumentSources(List<SourceSettings> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The source that a path belongs to; none for templates and index pages. */
  Optional<SourceSettings> find(String path) {
    if (isTemplate(path)) {
      return Optional.empty();
    }
    return sources.stream()
        .filter(source -> source.takes(path))
        .filter(source -> !isIndex(path) || names(source, path))
        .reduce((one, other) -> other.exactness(path) > one.exactness(path) ? other : one);
  }

  /** The source that a path belongs to, and those of its kind that name it as exactly. */
  List<SourceSettings> findAll(String path) {
    return find(path)
        .map(
            first ->
                sources.stream()
                    .filter(source -> source.kind() == first.kind() && source.takes(path))
                    .filter(source -> source.exactness(path) == first.exactness(path))
                    .toList())
        .orElse(List.of());
  }

  /** The same version may name a release and a checklist, so the kind is part of it. */
  Optional<String> identity(String path) {
    return find(path)
        .flatMap(source -> source.id().find(path).map(id -> source.kind().id() + ":" + id));
  }

  /** Whether a file is the front page of its folder, by its name. */
  static boolean isIndex(String path) {
    return NOT_DOCUMENTS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean names(SourceSettings source, String path) {
    return source.include().stream().anyMatch(pattern -> pattern.toString().equals(path));
  }

  private boolean isTemplate(String path) {
    return sources.stream().anyMatch(source -> source.templates().contains(path));
  }
}
