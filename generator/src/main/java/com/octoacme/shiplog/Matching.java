package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.text.PathPattern;
import com.octoacme.shiplog.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** What to say when no file belongs to any source, or a source can take none. */
final class Matching {
  private final List<String> patterns;
  private final List<String> folders;

  private Matching(List<String> patterns, List<String> folders) {
    this.patterns = patterns;
    this.folders = folders;
  }

  /**
   * How patterns fit files.
   *
   * @param listing of the state that the configuration belongs to
   */
  static Matching of(Configuration configuration, Listing listing) {
    List<String> patterns =
        configuration.sources().stream()
            .flatMap(source -> source.include().stream())
            .map(PathPattern::toString)
            .distinct()
            .toList();
    List<String> folders =
        patterns.stream()
            .filter(pattern -> !pattern.contains("*") && !listing.below(pattern).isEmpty())
            .toList();
    return new Matching(patterns, folders);
  }

  SetupException nothing() {
    String quoted =
        patterns.stream().map(pattern -> "\"" + pattern + "\"").collect(Collectors.joining(", "));
    return new SetupException(
        "no document matched " + quoted,
        "sources",
        folders.isEmpty()
            ? "Patterns are relative to the repository's root, and * stays within one folder."
                + " Set shiplog.kind and shiplog.include, or sources in shiplog.yaml;"
                + " -Dshiplog.allowEmpty accepts an empty log."
            : folder(folders.get(0)) + ".");
  }

  /** A line for each pattern that is a folder, and so takes no file. */
  List<Printable> folders() {
    return folders.stream().map(folder -> Printable.of("sources: %s.", folder(folder))).toList();
  }

  private static String folder(String pattern) {
    String start = pattern.endsWith("/") ? pattern : pattern + "/";
    return "\""
        + pattern
        + "\" is a folder; for the documents in it write \""
        + start
        + "**/*.md\"";
  }
}
