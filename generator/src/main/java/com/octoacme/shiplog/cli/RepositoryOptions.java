package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.config.Overrides;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that look at documents can be told; the names are those of the goals. */
final class RepositoryOptions {
  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "any folder of the repository (default: the working directory)")
  Path directory = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration, relative to the repository's root (default: shiplog.yaml)")
  @Nullable String config;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "look at documents of this kind only: release, incident, checklist or guide")
  @Nullable String kind;

  @Option(
      names = "--include",
      paramLabel = "PATTERNS",
      description = "which files are documents, with commas between patterns; needs --kind")
  @Nullable String include;

  @Option(
      names = "--exclude",
      paramLabel = "PATTERNS",
      description = "which of those files are none")
  @Nullable String exclude;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "the template by which the documents are judged, or several; needs --kind")
  @Nullable String template;

  @Option(
      names = "--asOf",
      paramLabel = "TIME",
      description = "what now is: an ISO instant, or a date, which means its end")
  @Nullable String asOf;

  @Option(names = "--allowEmpty", description = "it is all right that no document matches")
  boolean allowEmpty;

  private Optional<String> base = Optional.empty();
  private Optional<String> newOnly = Optional.of("false");

  /** Only lint compares, so only it asks for these. */
  void compare(Optional<String> with, Optional<String> wanted) {
    base = with;
    newOnly = wanted;
  }

  Overrides overrides(Optional<String> ref, Optional<String> failOn) {
    return new Overrides(
        Optional.ofNullable(config),
        Optional.ofNullable(kind),
        Optional.ofNullable(include),
        Optional.ofNullable(exclude),
        Optional.ofNullable(template),
        ref,
        failOn,
        Optional.ofNullable(asOf),
        base,
        newOnly,
        allowEmpty);
  }

  /** What is set and a next command needs as well. */
  Map<String, String> handedOn() {
    Map<String, String> options = new LinkedHashMap<>();
    put(options, "config", config);
    put(options, "kind", kind);
    put(options, "include", include);
    put(options, "exclude", exclude);
    put(options, "template", template);
    put(options, "asOf", asOf);
    if (!directory.toString().isEmpty()) {
      options.put("directory", directory.toString());
    }
    return options;
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
