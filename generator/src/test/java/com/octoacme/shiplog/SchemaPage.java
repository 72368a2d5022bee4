package com.octoacme.shiplog;

import com.fasterxml.jackson.databind.JsonNode;
import com.octoacme.shiplog.lint.report.JsonSchemas;
import com.octoacme.shiplog.logbook.BuiltIns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes what JSON Schemas describe as tables of Markdown: a row for each field, with its type and
 * its meaning. Definitions get a table of their own, once, behind all others.
 */
final class SchemaPage {
  /** A field that a page must describe. */
  record Field(String name, String type, String meaning) {
    boolean mayBeNull() {
      return type.endsWith(" or null");
    }

    String row() {
      return "| `" + name + "` | " + type + " | " + meaning.replace("|", "\\|") + " |\n";
    }
  }

  private final String columns;
  private final Map<String, JsonNode> definitions = new LinkedHashMap<>();
  private final List<Field> fields = new ArrayList<>();

  /** A page whose tables have the heads {@code name | type | meaning}. */
  SchemaPage(String name, String type) {
    this.columns = "| " + name + " | " + type + " | meaning |\n| --- | --- | --- |\n";
  }

  /** A schema that ships, by its name below {@code schema/}. */
  static JsonNode schema(String name) {
    return JsonSchemas.read(new String(BuiltIns.bytes("schema/" + name), StandardCharsets.UTF_8));
  }

  /** All fields of all tables that were written. */
  List<Field> fields() {
    return fields;
  }

  /** A table of what a schema holds; of an array, of its elements. */
  String table(JsonNode schema) {
    schema.path("definitions").properties().forEach(this::define);
    List<Field> rows = new ArrayList<>();
    collect("", schema.has("items") ? schema.get("items") : schema, rows);
    return table(rows);
  }

  private String table(List<Field> rows) {
    fields.addAll(rows);
    return rows.isEmpty()
        ? ""
        : rows.stream().map(Field::row).collect(Collectors.joining("", columns, ""));
  }

  private void define(Map.Entry<String, JsonNode> definition) {
    JsonNode before = definitions.putIfAbsent(definition.getKey(), definition.getValue());
    if (before != null && !before.equals(definition.getValue())) {
      throw new IllegalStateException("two schemas differ in " + definition.getKey());
    }
  }

  /** A table for each definition that is an object; others are told where they are used. */
  String parts() {
    StringBuilder parts = new StringBuilder();
    definitions.forEach(
        (name, schema) -> {
          if (schema.has("properties")) {
            List<Field> rows = new ArrayList<>();
            collect("", schema, rows);
            parts.append("\n### ").append(name).append("\n\n").append(described(schema));
            parts.append("\n\n").append(table(rows));
          }
        });
    return parts.toString();
  }

  private void collect(String path, JsonNode schema, List<Field> rows) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> field(path + property.getKey(), property.getValue(), rows));
    schema.path("anyOf").forEach(option -> collect(path, option, rows));
  }

  private void field(String name, JsonNode schema, List<Field> rows) {
    if (!isGroup(schema)) {
      rows.add(new Field(name, type(schema), described(schema)));
    }
    collect(name + ".", schema, rows);
    if (schema.path("items").has("properties")) {
      collect(name + "[].", schema.get("items"), rows);
    }
  }

  /** An object that says nothing of its own: its fields tell all. */
  private static boolean isGroup(JsonNode schema) {
    return schema.path("type").asText().equals("object")
        && schema.has("properties")
        && !schema.has("description");
  }

  private static String described(JsonNode schema) {
    String text = schema.path("description").asText();
    String example =
        Optional.of(schema.at("/examples/0"))
            .filter(value -> !value.isMissingNode() && !schema.has("enum"))
            .map(SchemaPage::plain)
            .filter(value -> !text.contains("`" + value + "`") && !text.contains(" " + value + "."))
            .map(value -> " Example: `" + value + "`.")
            .orElse("");
    return text + example;
  }

  /** As it would be written in YAML on one line. */
  private static String plain(JsonNode value) {
    if (value.isArray()) {
      return list(value).stream()
          .map(SchemaPage::plain)
          .collect(Collectors.joining(", ", "[ ", " ]"));
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(entry -> entry.getKey() + ": " + plain(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    return value.asText();
  }

  private String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return referred(schema.get("$ref").asText());
    }
    if (schema.has("allOf")) {
      return type(schema.at("/allOf/0"));
    }
    if (schema.has("anyOf")) {
      return joined(schema.get("anyOf"), this::type);
    }
    if (schema.has("const")) {
      return "`" + schema.get("const").asText() + "`";
    }
    if (schema.has("enum")) {
      return joined(
          schema.get("enum"), value -> value.isNull() ? "null" : "`" + value.asText() + "`");
    }
    return schema.get("type").isArray()
        ? joined(schema.get("type"), type -> named(type.asText(), schema))
        : named(schema.get("type").asText(), schema);
  }

  private static String joined(JsonNode options, Function<JsonNode, String> word) {
    List<String> words = list(options).stream().map(word).distinct().toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private String named(String type, JsonNode schema) {
    return switch (type) {
      case "string" ->
          switch (schema.path("format").asText()) {
            case "date" -> "day";
            case "date-time" -> "time";
            default -> "text";
          };
      case "integer" -> "whole number";
      case "boolean" -> "`true` or `false`";
      case "array" ->
          schema.get("items").has("properties")
              ? "list of objects"
              : "list of " + type(schema.get("items"));
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? "map from a name to " + type(schema.get("additionalProperties"))
              : "object";
      default -> type;
    };
  }

  private String referred(String reference) {
    if (reference.startsWith("data/")) {
      String file = reference.substring(0, reference.indexOf(".schema")) + ".json";
      return "[element of " + file + "](#" + anchor(file) + ")";
    }
    String name = reference.substring("#/definitions/".length());
    JsonNode definition = Objects.requireNonNull(definitions.get(name), name);
    return definition.has("properties")
        ? "[" + name + "](#" + anchor(name) + ")"
        : type(definition);
  }

  /** The address of a heading, as GitHub makes it. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
