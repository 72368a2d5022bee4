package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The documents of a file as they were in one revision: of a file of many releases its parts,
 * without what is not theirs.
 */
public final class PartTexts {
  /** Where links lead is written at the end of the file, and changes with every release. */
  private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\[\\]]{1,200}\\]:\\s.*");

  private PartTexts() {}

  /** By what the release is called. */
  static Map<String, String> of(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    VersionSections.of(text).forEach((name, span) -> parts.put(name, plain(span, text)));
    return parts;
  }

  /**
   * What of a file's text is one document's; empty if the file has no part of that name.
   *
   * @param name of the part; empty for a document of its own file, whose text is all of it
   */
  public static Optional<String> find(String text, String name) {
    if (name.isEmpty()) {
      return Optional.of(text);
    }
    return Optional.ofNullable(VersionSections.of(text).get(name)).map(span -> plain(span, text));
  }

  private static String plain(Span span, String text) {
    return span.of(text)
        .lines()
        .filter(line -> !DEFINITION.matcher(line).matches())
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
