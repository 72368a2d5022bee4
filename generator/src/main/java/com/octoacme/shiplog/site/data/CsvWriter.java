package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.text.SpreadsheetText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A data file as CSV (RFC 4180), for spreadsheets. Of an array each object is a row: members of
 * objects in it have columns named with a dot, lists of words stand in one cell, lists of objects
 * are left out. An object is a row for each value, under its name.
 */
final class CsvWriter {
  private static final String LINE_END = "\r\n";

  private CsvWriter() {}

  static String write(JsonValue value) {
    if (value instanceof JsonValue.Series series) {
      return table(series.elements());
    }
    return value instanceof JsonValue.Array array
        ? table(() -> array.elements().stream())
        : pairs(value);
  }

  /** The rows are asked for twice, since the last may have a column that no other has. */
  private static String table(Supplier<Stream<JsonValue>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.get().forEach(row -> columns.addAll(cells(row).keySet()));
    StringBuilder csv = new StringBuilder(line(columns.stream()));
    rows.get()
        .map(CsvWriter::cells)
        .forEach(row -> csv.append(line(columns.stream().map(name -> row.getOrDefault(name, "")))));
    return csv.toString();
  }

  private static String pairs(JsonValue value) {
    StringBuilder csv = new StringBuilder(line(Stream.of("name", "value")));
    cells(value).forEach((name, cell) -> csv.append(line(Stream.of(name, cell))));
    return csv.toString();
  }

  private static Map<String, String> cells(JsonValue value) {
    Map<String, String> cells = new LinkedHashMap<>();
    add("", value, cells);
    return cells;
  }

  private static void add(String name, JsonValue value, Map<String, String> cells) {
    if (value instanceof JsonValue.Members object) {
      String start = name.isEmpty() ? "" : name + ".";
      object.members().forEach(member -> add(start + member.name(), member.value(), cells));
    } else {
      cell(value).ifPresent(text -> cells.put(name, text));
    }
  }

  /** Empty for what is unknown, and for lists of objects, which no cell can hold. */
  private static Optional<String> cell(JsonValue value) {
    if (value instanceof JsonValue.Array array) {
      List<String> words = new ArrayList<>();
      array.elements().forEach(one -> scalar(one).ifPresent(words::add));
      return words.size() == array.elements().size()
          ? Optional.of(String.join("; ", words))
          : Optional.empty();
    }
    return scalar(value);
  }

  private static Optional<String> scalar(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return Optional.of(text.value());
    }
    if (value instanceof JsonValue.Whole whole) {
      return Optional.of(Long.toString(whole.value()));
    }
    if (value instanceof JsonValue.Fraction fraction) {
      return Optional.of(Double.toString(fraction.value()));
    }
    return value instanceof JsonValue.Truth truth
        ? Optional.of(Boolean.toString(truth.value()))
        : Optional.empty();
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvWriter::quoted).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String quoted(String text) {
    String safe = isNumber(text) ? text : SpreadsheetText.safe(text);
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean isNumber(String text) {
    return text.length() > 1
        && text.substring(1).chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}
