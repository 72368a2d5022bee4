package com.octoacme.shiplog.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of all kinds of secrets that are known, from the table {@code patterns.txt}. */
final class SecretPatterns {
  private static final Pattern COLUMN = Pattern.compile(" \\| ");
  private static final Pattern SPACE = Pattern.compile(" ");

  private SecretPatterns() {}

  /** Every form, in the order of the table; a line with several beginnings gives several. */
  static List<SecretPattern> all() {
    return table()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(SecretPatterns::read)
        .toList();
  }

  /** The table's text. */
  static String table() {
    try (InputStream in = SecretPatterns.class.getResourceAsStream("patterns.txt")) {
      if (in == null) {
        throw new IllegalStateException("Shiplog lacks its table of secrets");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<SecretPattern> read(String line) {
    String[] columns = COLUMN.split(line, 4);
    return SPACE
        .splitAsStream(columns[2].strip())
        .map(beginning -> beginning.replace('&', ' '))
        .map(beginning -> pattern(columns, beginning));
  }

  private static SecretPattern pattern(String[] columns, String beginning) {
    String kind = columns[1].strip();
    String rest = columns[3].strip();
    return switch (columns[0].strip()) {
      case "token" -> SecretPattern.token(kind, beginning, rest);
      case "named" -> SecretPattern.named(kind, beginning, rest);
      default -> SecretPattern.other(kind, beginning, rest);
    };
  }
}
