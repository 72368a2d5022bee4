package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.site.DataFile;
import com.octoacme.shiplog.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the data files of a plan. Fields that are not known yet are null, as the format says. */
public final class DataFileWriter {
  /** Id of the format of all data files. */
  public static final String SCHEMA = "shiplog-data/1";

  private DataFileWriter() {}

  /** The content of each data file by its address, UTF-8. */
  public static Map<String, byte[]> write(SitePlan plan) {
    boolean authors = plan.site().showAuthors();
    Map<String, JsonValue> values = new LinkedHashMap<>();
    values.put(
        "releases",
        with(
            plan,
            DocumentKind.RELEASE,
            () -> plan.releases().stream().map(one -> ReleaseJson.of(one, authors))));
    values.put(
        "incidents",
        with(
            plan,
            DocumentKind.INCIDENT,
            () -> plan.incidents().stream().map(one -> IncidentJson.of(one, authors))));
    values.put(
        "action-items",
        JsonValue.series(
            () -> plan.actions().stream().map(one -> ActionItemJson.of(one, authors))));
    values.put("metrics", MetricsJson.of(plan.metrics()));
    values.put(
        "exceptions",
        JsonValue.series(
            () -> plan.exemptions().stream().map(one -> ExemptionJson.of(one, authors))));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("data/index.json", bytes(index()));
    values.forEach(
        (name, value) -> {
          files.put("data/" + name + ".json", bytes(value));
          files.put(
              "data/" + name + ".csv", CsvWriter.write(value).getBytes(StandardCharsets.UTF_8));
        });
    files.putAll(Badges.write(plan));
    for (DataFile file : DataFile.ALL) {
      file.schema().ifPresent(address -> files.put(address, schema(address)));
    }
    return files;
  }

  /** What is there, and after it what was deleted. */
  private static JsonValue with(
      SitePlan plan, DocumentKind kind, Supplier<Stream<JsonValue>> present) {
    boolean authors = plan.site().showAuthors();
    List<JsonValue> withdrawn =
        plan.withdrawn().stream()
            .filter(document -> document.kind() == kind)
            .map(document -> WithdrawnJson.of(document, authors))
            .toList();
    return JsonValue.series(() -> Stream.concat(present.get(), withdrawn.stream()));
  }

  private static JsonValue index() {
    return JsonValue.object()
        .with("schema", SCHEMA)
        .with(
            "files",
            JsonValue.array(
                DataFile.ALL,
                file ->
                    JsonValue.object()
                        .with("url", file.url())
                        .with("description", file.description())
                        .with("schema", file.schema())
                        .with("csv", file.csv())
                        .build()))
        .build();
  }

  private static byte[] schema(String address) {
    return BuiltIns.bytes("schema/" + address.replace("data/schema/", "data/"));
  }

  private static byte[] bytes(JsonValue value) {
    return JsonWriter.bytes(value);
  }
}
