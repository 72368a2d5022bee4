package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.PathPattern;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where documents of one kind are, and by what they are judged.
 *
 * @param include a path belongs to the source if one of these takes it
 * @param exclude and none of these
 * @param templates paths of the templates in the repository; empty for the built-in one of the kind
 * @param id finds a document's id in its file name
 * @param splitHeading whether each version heading of a file is a document of its own
 * @param fields this repository's words for the model's fields, by the model's word
 * @param zone of times that state none
 * @param isDefault whether nobody set it: then it is no mistake that nothing matches
 */
public record SourceSettings(
    DocumentKind kind,
    List<PathPattern> include,
    List<PathPattern> exclude,
    List<String> templates,
    IdPattern id,
    boolean splitHeading,
    Map<String, String> fields,
    Optional<ZoneId> zone,
    boolean isDefault) {
  public SourceSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    templates = List.copyOf(templates);
    fields = Map.copyOf(fields);
  }

  /** Whether a path, relative to the repository's root, belongs to this source. */
  public boolean takes(String path) {
    return include.stream().anyMatch(pattern -> pattern.matches(path))
        && exclude.stream().noneMatch(pattern -> pattern.matches(path));
  }

  /**
   * How exactly this source names a path that it takes: the letters before the first wildcard of
   * the pattern that has most of them.
   */
  public int exactness(String path) {
    return include.stream()
        .filter(pattern -> pattern.matches(path))
        .mapToInt(PathPattern::literalLength)
        .max()
        .orElse(0);
  }

  /** The same with a template. */
  SourceSettings withTemplate(String path) {
    return new SourceSettings(
        kind, include, exclude, List.of(path), id, splitHeading, fields, zone, isDefault);
  }

  /** The same with other files. */
  public SourceSettings including(List<PathPattern> other) {
    return new SourceSettings(
        kind, other, exclude, templates, id, splitHeading, fields, zone, isDefault);
  }
}
