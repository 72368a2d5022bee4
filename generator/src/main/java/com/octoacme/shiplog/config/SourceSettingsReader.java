package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.PathPattern;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code sources} of a configuration. */
final class SourceSettingsReader {
  private static final Set<String> KEYS =
      Set.of("kind", "include", "exclude", "template", "id", "fields", "zone", "split");

  /** The sources that are written, else one for each kind in its usual folder. */
  List<SourceSettings> read(Settings top) {
    List<SourceSettings> sources = new ArrayList<>();
    for (Settings source : top.children("sources")) {
      sources.add(source(source.allow(KEYS)));
    }
    return sources.isEmpty() ? defaults() : sources;
  }

  private static SourceSettings source(Settings source) {
    DocumentKind kind =
        source
            .value("kind", text -> ConfigurationReader.word(DocumentKind.class, text))
            .orElseThrow(
                () ->
                    source.failure(
                        "a source has no \"kind\"",
                        "Add kind: release, incident, checklist or guide."));
    List<PathPattern> include = patterns(source.texts("include"));
    return new SourceSettings(
        kind,
        include.isEmpty() ? List.of(usual(kind)) : include,
        patterns(source.texts("exclude")),
        templates(source),
        source.value("id", IdPattern::of).orElse(IdPattern.DEFAULT),
        source.value("split", SourceSettingsReader::split).orElse(false),
        source.child("fields").map(SourceSettingsReader::fields).orElse(Map.of()),
        source.value("zone", ConfigurationReader::zone),
        false);
  }

  private static List<String> templates(Settings source) {
    List<String> templates = source.texts("template");
    Set<String> seen = new HashSet<>();
    for (String path : templates) {
      if (!seen.add(path)) {
        throw source.failure(
            "a source names the template \"" + path + "\" twice", "Take one of the two away.");
      }
    }
    return templates;
  }

  private static Map<String, String> fields(Settings fields) {
    Map<String, String> words = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries()) {
      fields.text(entry.key().value()).ifPresent(word -> words.put(entry.key().value(), word));
    }
    return words;
  }

  private static boolean split(String text) {
    if (!text.equals("heading")) {
      throw new IllegalArgumentException("it must be heading");
    }
    return true;
  }

  private static List<PathPattern> patterns(List<String> texts) {
    return texts.stream().map(PathPattern::of).toList();
  }

  /** One source for each kind, in its usual folder, by the built-in template. */
  static List<SourceSettings> defaults() {
    return Arrays.stream(DocumentKind.values())
        .map(kind -> plain(kind, List.of(usual(kind)), List.of(), List.of(), true))
        .toList();
  }

  /** A source with nothing but patterns and templates. */
  static SourceSettings plain(
      DocumentKind kind,
      List<PathPattern> include,
      List<PathPattern> exclude,
      List<String> templates,
      boolean isDefault) {
    return new SourceSettings(
        kind,
        include,
        exclude,
        templates,
        IdPattern.DEFAULT,
        false,
        Map.of(),
        Optional.empty(),
        isDefault);
  }

  private static PathPattern usual(DocumentKind kind) {
    return PathPattern.of("content/" + kind.plural() + "/**/*.md");
  }
}
