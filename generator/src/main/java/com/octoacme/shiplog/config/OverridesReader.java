package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.PathPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lays what is set on the command line over a configuration. */
public final class OverridesReader {
  private OverridesReader() {}

  /**
   * The configuration with the overrides in force.
   *
   * @throws SetupException for a value that is not allowed, naming the parameter
   */
  public static Configuration apply(Configuration configuration, Overrides overrides) {
    LintSettings lint = configuration.lint();
    Severity failOn = overrides.failOn().map(OverridesReader::failOn).orElse(lint.failOn());
    return new Configuration(
        configuration.title(),
        configuration.url(),
        sources(configuration.sources(), overrides),
        configuration.preset(),
        configuration.tagPattern(),
        new LintSettings(failOn, lint.rules(), lint.templateAt()),
        configuration.policies(),
        configuration.site(),
        configuration.publish(),
        configuration.limits());
  }

  private static List<SourceSettings> sources(List<SourceSettings> sources, Overrides overrides) {
    Optional<DocumentKind> kind = overrides.kind().map(OverridesReader::kind);
    List<SourceSettings> ofKind =
        sources.stream().filter(s -> kind.isEmpty() || s.kind() == kind.get()).toList();
    if (overrides.include().isPresent()) {
      return List.of(replaced(ofKind, kind, overrides));
    }
    if (ofKind.isEmpty()) {
      throw new SetupException(
          "no source is of kind \"" + overrides.kind().orElse("") + "\"",
          "shiplog.kind",
          "Add -Dshiplog.include with the documents' pattern, or a source to shiplog.yaml.");
    }
    if (overrides.template().isPresent() && kind.isEmpty()) {
      throw new SetupException(
          "a template is given, but not for which documents",
          "shiplog.template",
          "Add -Dshiplog.kind, one of release, incident, checklist.");
    }
    return ofKind.stream().map(source -> adjusted(source, overrides)).toList();
  }

  private static SourceSettings replaced(
      List<SourceSettings> ofKind, Optional<DocumentKind> kind, Overrides overrides) {
    DocumentKind wanted = kind.orElseThrow(missing(overrides));
    return SourceSettingsReader.plain(
        wanted,
        patterns(overrides.include()),
        patterns(overrides.exclude()),
        templates(overrides)
            .or(() -> ofKind.stream().findFirst().map(SourceSettings::templates))
            .orElse(List.of()),
        false);
  }

  private static Optional<List<String>> templates(Overrides overrides) {
    return overrides.template().map(OverridesReader::split).filter(list -> !list.isEmpty());
  }

  private static Supplier<SetupException> missing(Overrides overrides) {
    return () ->
        new SetupException(
            "documents are named (\""
                + overrides.include().orElse("")
                + "\"), but not of which kind they are",
            "shiplog.kind",
            "Add -Dshiplog.kind, one of release, incident, checklist, guide.");
  }

  private static SourceSettings adjusted(SourceSettings source, Overrides overrides) {
    List<PathPattern> exclude = new ArrayList<>(source.exclude());
    exclude.addAll(patterns(overrides.exclude()));
    return new SourceSettings(
        source.kind(),
        source.include(),
        exclude,
        templates(overrides).orElseGet(source::templates),
        source.id(),
        source.splitHeading(),
        source.fields(),
        source.zone(),
        source.isDefault());
  }

  /**
   * Reads {@code shiplog.newOnly}; {@code auto} unless set.
   *
   * @throws SetupException for any other word
   */
  public static NewOnly newOnly(Overrides overrides) {
    try {
      return overrides
          .newOnly()
          .map(text -> ConfigurationReader.word(NewOnly.class, text))
          .orElse(NewOnly.AUTO);
    } catch (IllegalArgumentException e) {
      throw new SetupException(
          "\"" + overrides.newOnly().orElse("") + "\" is not a value of it",
          "shiplog.newOnly",
          "Write auto, true or false.");
    }
  }

  private static Severity failOn(String text) {
    try {
      return ConfigurationReader.failOn(text);
    } catch (IllegalArgumentException e) {
      throw new SetupException(
          "\"" + text + "\" is not a value of it",
          "shiplog.failOn",
          "Write error, warning, info or never.");
    }
  }

  /**
   * Reads {@code shiplog.kind}.
   *
   * @throws SetupException if there is no such kind
   */
  public static DocumentKind kind(String text) {
    List<String> words = Arrays.stream(DocumentKind.values()).map(DocumentKind::id).toList();
    return DocumentKind.find(text)
        .orElseThrow(
            () ->
                new SetupException(
                    "there is no kind \""
                        + text
                        + "\""
                        + EditDistance.nearest(text, words)
                            .map(nearest -> "; did you mean \"" + nearest + "\"?")
                            .orElse(""),
                    "shiplog.kind",
                    "Write one of " + String.join(", ", words) + "."));
  }

  private static List<PathPattern> patterns(Optional<String> list) {
    return list.map(OverridesReader::split).orElse(List.of()).stream()
        .map(PathPattern::of)
        .toList();
  }

  /** The parts between commas; {@code \,} is a comma. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '\\' && i + 1 < list.length() && list.charAt(i + 1) == ',') {
        part.append(',');
        i++;
      } else if (c == ',') {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts.stream().filter(text -> !text.isEmpty()).toList();
  }
}
