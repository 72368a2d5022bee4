package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.site.DataFile;
import com.octoacme.shiplog.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the data files of a plan. Fields that are not known yet are null, as the format says. */
public final class DataFileWriter {
  /** Id of the format of all data files. */
  public static final String SCHEMA = "shiplog-data/1";

  private DataFileWriter() {}

  /** The content of each data file by its address, UTF-8. */
  public static Map<String, byte[]> write(SitePlan plan) {
    boolean authors = plan.site().showAuthors();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("data/index.json", bytes(index()));
    files.put(
        "data/releases.json",
        bytes(
            with(
                plan,
                DocumentKind.RELEASE,
                plan.releases().stream().map(one -> ReleaseJson.of(one, authors)))));
    files.put(
        "data/incidents.json",
        bytes(
            with(
                plan,
                DocumentKind.INCIDENT,
                plan.incidents().stream().map(one -> IncidentJson.of(one, authors)))));
    files.put(
        "data/action-items.json",
        bytes(JsonValue.array(plan.actions(), action -> ActionItemJson.of(action, authors))));
    files.put("data/metrics.json", bytes(MetricsJson.of(plan.metrics())));
    files.put(
        "data/exceptions.json",
        bytes(
            JsonValue.array(plan.exemptions(), exemption -> ExemptionJson.of(exemption, authors))));
    for (DataFile file : DataFile.ALL) {
      file.schema().ifPresent(address -> files.put(address, schema(address)));
    }
    return files;
  }

  /** What is there, and after it what was deleted. */
  private static JsonValue with(SitePlan plan, DocumentKind kind, Stream<JsonValue> present) {
    boolean authors = plan.site().showAuthors();
    Stream<JsonValue> withdrawn =
        plan.withdrawn().stream()
            .filter(document -> document.kind() == kind)
            .map(document -> WithdrawnJson.of(document, authors));
    return JsonValue.array(Stream.concat(present, withdrawn).toList(), value -> value);
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
                        .build()))
        .build();
  }

  private static byte[] schema(String address) {
    return BuiltIns.bytes("schema/" + address.replace("data/schema/", "data/"));
  }

  private static byte[] bytes(JsonValue value) {
    return JsonWriter.write(value).getBytes(StandardCharsets.UTF_8);
  }
}
