package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.json.JsonReader;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Writes and reads {@value Ownership#FILE}. */
final class OwnershipFormat {
  private static final String FAMILY = "shiplog-publish/";
  private static final String SCHEMA = FAMILY + "1";

  private OwnershipFormat() {}

  static byte[] write(Ownership ownership) {
    JsonValue value =
        JsonValue.object()
            .with("schema", SCHEMA)
            .with("commit", ownership.commit())
            .with("committedAt", ownership.committedAt().toString())
            .with("version", ownership.version())
            .with("inputs", ownership.inputs())
            .with("content", ownership.content())
            .with("paths", JsonValue.array(ownership.paths(), JsonValue::of))
            .build();
    return JsonWriter.write(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the file of a folder.
   *
   * @throws SetupException if it was changed by hand so that it cannot be read, or a newer Shiplog
   *     wrote it
   */
  static Ownership read(String folder, byte[] content) {
    try {
      if (JsonReader.read(new String(content, StandardCharsets.UTF_8))
          instanceof JsonValue.Members members) {
        return read(folder, members);
      }
      throw broken(folder, "it holds no object");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw broken(folder, String.valueOf(e.getMessage()));
    }
  }

  private static Ownership read(String folder, JsonValue.Members members) {
    String schema = members.findText("schema").orElse("");
    if (schema.startsWith(FAMILY) && !schema.equals(SCHEMA)) {
      throw new SetupException(
          "a newer Shiplog published this folder (" + schema + ")",
          Ownership.locationIn(folder),
          "Publish with that version or a later one.");
    }
    if (!schema.equals(SCHEMA)) {
      throw broken(folder, "its schema is not " + SCHEMA);
    }
    return new Ownership(
        folder,
        text(folder, members, "commit"),
        OffsetDateTime.parse(text(folder, members, "committedAt")),
        text(folder, members, "version"),
        text(folder, members, "inputs"),
        text(folder, members, "content"),
        paths(folder, members));
  }

  private static String text(String folder, JsonValue.Members members, String name) {
    return members.findText(name).orElseThrow(() -> broken(folder, "it has no \"" + name + "\""));
  }

  private static NavigableSet<String> paths(String folder, JsonValue.Members members) {
    NavigableSet<String> paths = new TreeSet<>();
    if (members.find("paths").orElse(JsonValue.NULL) instanceof JsonValue.Array array) {
      for (JsonValue element : array.elements()) {
        if (element instanceof JsonValue.Text path) {
          paths.add(path.value());
        }
      }
      return paths;
    }
    throw broken(folder, "it has no \"paths\"");
  }

  private static SetupException broken(String folder, String why) {
    return new SetupException(
        "the record of what was published cannot be read: " + why,
        Ownership.locationIn(folder),
        "Restore the file on the branch from its history, or delete it there; what it listed then"
            + " stays on the branch until you remove it.");
  }
}
