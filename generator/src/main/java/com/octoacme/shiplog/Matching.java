package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.SetupException;
import java.util.stream.Collectors;

/** What to say when no file belongs to any source. */
final class Matching {
  private Matching() {}

  static SetupException nothing(Configuration configuration) {
    String patterns =
        configuration.sources().stream()
            .flatMap(source -> source.include().stream())
            .map(pattern -> "\"" + pattern + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    return new SetupException(
        "no document matched " + patterns,
        "sources",
        "Patterns are relative to the repository's root, and * stays within one folder."
            + " Set shiplog.kind and shiplog.include, or sources in shiplog.yaml;"
            + " -Dshiplog.allowEmpty accepts an empty log.");
  }
}
