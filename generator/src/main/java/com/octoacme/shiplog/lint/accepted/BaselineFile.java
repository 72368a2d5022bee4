package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.json.JsonReader;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The baseline as a file: JSON, sorted, a line for each entry, so that git shows and merges it line
 * by line.
 */
public final class BaselineFile {
  private static final String FAMILY = "shiplog-baseline/";
  private static final String SCHEMA = FAMILY + "1";
  private static final long MOST = 1_000_000;

  private BaselineFile() {}

  /** The text of the file, ending with a line feed. */
  public static String write(Baseline baseline) {
    String lines =
        baseline.entries().stream()
            .map(entry -> "    " + line(entry))
            .collect(Collectors.joining(",\n"));
    String list = lines.isEmpty() ? "[]" : "[\n" + lines + "\n  ]";
    return "{\n  \"schema\": \"" + SCHEMA + "\",\n  \"findings\": " + list + "\n}\n";
  }

  /** The line of an entry as it can stand in the file: with a comma behind it, or without. */
  public static List<String> linesOf(BaselineEntry entry) {
    return List.of(line(entry) + ",", line(entry));
  }

  private static String line(BaselineEntry entry) {
    return JsonWriter.compact(
        JsonValue.object()
            .with("path", entry.key().path())
            .with("rule", entry.key().rule())
            .with("key", entry.key().key())
            .with("count", entry.count())
            .build());
  }

  /**
   * Reads the file.
   *
   * @throws SetupException if it is no baseline, with its line
   */
  public static Baseline read(String text) {
    try {
      return baseline(JsonReader.read(text));
    } catch (IllegalArgumentException e) {
      throw broken("it is not JSON: " + e.getMessage());
    }
  }

  private static Baseline baseline(JsonValue value) {
    if (!(value instanceof JsonValue.Members members)) {
      throw broken("it holds no object");
    }
    checkSchema(members.findText("schema").orElse(""));
    JsonValue list = find(members, "findings").orElse(JsonValue.NULL);
    if (!(list instanceof JsonValue.Array array)) {
      throw broken("it has no list \"findings\"");
    }
    Map<BaselineKey, Integer> counts = new HashMap<>();
    List<JsonValue> elements = array.elements();
    for (int i = 0; i < elements.size(); i++) {
      add(elements.get(i), i + 1, counts);
    }
    return Baseline.of(counts);
  }

  private static void checkSchema(String schema) {
    if (schema.startsWith(FAMILY) && !schema.equals(SCHEMA)) {
      throw new SetupException(
          "a newer Shiplog wrote the baseline (" + schema + ")",
          Baseline.FILE,
          "Run that version or a later one.");
    }
    if (!schema.equals(SCHEMA)) {
      throw broken("its \"schema\" is not \"" + SCHEMA + "\"");
    }
  }

  private static void add(JsonValue element, int number, Map<BaselineKey, Integer> counts) {
    if (element instanceof JsonValue.Members entry
        && find(entry, "path").orElse(JsonValue.NULL) instanceof JsonValue.Text path
        && find(entry, "rule").orElse(JsonValue.NULL) instanceof JsonValue.Text rule
        && find(entry, "key").orElse(JsonValue.NULL) instanceof JsonValue.Text key
        && find(entry, "count").orElse(JsonValue.NULL) instanceof JsonValue.Whole count
        && count.value() > 0) {
      int accepted = (int) Math.min(count.value(), MOST);
      counts.merge(
          new BaselineKey(path.value(), rule.value(), key.value()), accepted, Integer::sum);
    } else {
      throw broken("entry " + number + " is not {path, rule, key, count}");
    }
  }

  private static Optional<JsonValue> find(JsonValue.Members object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(JsonValue.Member::value)
        .findFirst();
  }

  private static SetupException broken(String message) {
    return new SetupException(
        "the baseline cannot be read: " + message,
        Baseline.FILE,
        "Take the file from the main branch, or write it anew with the goal baseline.");
  }
}
