package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InternalParts;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Templates without their internal parts; one that is internal, or nothing without them, is none.
 */
final class PublicTemplates {
  private final Configuration configuration;
  private final IdentityHashMap<Schema, Shown> known = new IdentityHashMap<>();
  private final Set<String> hidden = new HashSet<>();

  PublicTemplates(Configuration configuration) {
    this.configuration = configuration;
  }

  /** A template as everybody may read it. */
  private record Shown(Optional<Schema> schema, boolean isWhole) {}

  Map<SourceSettings, List<Schema>> of(Map<SourceSettings, List<Schema>> schemas) {
    Map<SourceSettings, List<Schema>> shown = new HashMap<>();
    schemas.forEach(
        (source, all) ->
            shown.put(
                source, all.stream().flatMap(schema -> find(schema).schema().stream()).toList()));
    return shown;
  }

  /** The same document, judged by what everybody may read of its template. */
  LogbookEntry of(LogbookEntry entry) {
    TemplateChoice choice = entry.choice();
    return entry.judgedBy(
        new TemplateChoice(
            choice.template().flatMap(this::cut),
            choice.tied().stream().filter(path -> !hidden.contains(path)).toList()));
  }

  private Optional<TemplateVersion> cut(TemplateVersion version) {
    return find(version.schema())
        .schema()
        .map(schema -> new TemplateVersion(schema, version.commit()));
  }

  /** Whether any of those that were asked for has an internal part. */
  boolean isAnyCut() {
    return known.values().stream().anyMatch(shown -> !shown.isWhole());
  }

  private Shown find(Schema schema) {
    Shown shown = known.computeIfAbsent(schema, this::read);
    if (shown.schema().isEmpty()) {
      hidden.add(schema.path());
    }
    return shown;
  }

  private Shown read(Schema schema) {
    Shown whole = new Shown(Optional.of(schema), true);
    if (!InternalParts.isMentioned(schema.text())) {
      return whole;
    }
    Optional<InternalParts> parts = document(schema, schema.text()).map(InternalParts::of);
    return parts.filter(InternalParts::isEmpty).isPresent()
        ? whole
        : new Shown(parts.flatMap(some -> cut(schema, some)), false);
  }

  /** None if all is internal, or what is left asks for nothing. */
  private Optional<Schema> cut(Schema schema, InternalParts parts) {
    try {
      return parts.whole()
          ? Optional.empty()
          : document(schema, parts.blanked(schema.text())).map(TemplateReader::read);
    } catch (SetupException e) {
      return Optional.empty();
    }
  }

  private Optional<Document> document(Schema schema, String text) {
    return MarkdownReader.of(configuration)
        .read(DocumentKind.GUIDE, schema.path(), text, configuration.limits())
        .document();
  }
}
