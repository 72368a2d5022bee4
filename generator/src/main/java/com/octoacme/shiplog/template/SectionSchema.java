package com.octoacme.shiplog.template;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A section that a document must have.
 *
 * @param name as the template writes it, without an optional marker
 * @param aliases other names that match as well
 * @param depth 1 right below the title, 2 below that, whatever the heading levels
 * @param level the heading level in the template
 * @param optional whether it may be missing
 * @param repeats whether it may be there several times
 * @param severity what its absence counts as, if the template says so
 * @param content what stands in it
 * @param sections below it, in order
 * @param span the heading in the template
 * @param keys the names it goes by, normalised
 */
public record SectionSchema(
    String name,
    List<String> aliases,
    int depth,
    int level,
    boolean optional,
    boolean repeats,
    Optional<Severity> severity,
    ContentSchema content,
    List<SectionSchema> sections,
    Span span,
    Set<String> keys) {
  public SectionSchema {
    aliases = List.copyOf(aliases);
    keys = Set.copyOf(keys);
    sections = List.copyOf(sections);
  }

  /** As a template writes it. */
  public SectionSchema(
      String name,
      List<String> aliases,
      int depth,
      int level,
      boolean optional,
      boolean repeats,
      Optional<Severity> severity,
      ContentSchema content,
      List<SectionSchema> sections,
      Span span) {
    this(
        name,
        aliases,
        depth,
        level,
        optional,
        repeats,
        severity,
        content,
        sections,
        span,
        Names.normalizeAll(name, aliases));
  }

  /** This section and all below it, in the order of the template. */
  public Stream<SectionSchema> withDescendants() {
    return Stream.concat(
        Stream.of(this), sections.stream().flatMap(SectionSchema::withDescendants));
  }
}
