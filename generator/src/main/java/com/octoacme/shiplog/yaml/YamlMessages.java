package com.octoacme.shiplog.yaml;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** The library's complaints in words for people who write YAML by hand. */
final class YamlMessages {
  private YamlMessages() {}

  static String of(ReaderException unreadable) {
    return String.format(
        Locale.ROOT, "the character U+%04X is not allowed in YAML", unreadable.getCodePoint());
  }

  static String of(MarkedYAMLException broken) {
    String problem = String.valueOf(broken.getProblem());
    if (problem.contains("TAB")) {
      return "a tab cannot indent YAML; use spaces";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a colon is not expected here; put the value in quotes";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key without a colon stands here";
    }
    if (problem.contains("unexpected end of stream")) {
      return "a quote or bracket is not closed";
    }
    return "it cannot be read as YAML: " + problem.replace('\n', ' ');
  }
}
