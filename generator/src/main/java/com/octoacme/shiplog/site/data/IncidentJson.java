package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.json.JsonValue;
import java.util.List;

/** An element of {@code incidents.json}. */
final class IncidentJson {
  private static final JsonValue NONE = JsonValue.array(List.<JsonValue>of(), value -> value);

  private IncidentJson() {}

  static JsonValue of(Incident incident, boolean authors) {
    JsonValue.Builder json =
        JsonValue.object()
            .with("id", incident.id())
            .with("title", incident.title())
            .with("date", HistoryJson.day(incident.date()))
            .with("severity", incident.severity())
            .with("started", HistoryJson.time(incident.started()));
    List.of("detected", "acknowledged", "communicated", "decided", "mitigated")
        .forEach(name -> json.with(name, JsonValue.NULL));
    json.with("resolved", HistoryJson.time(incident.resolved()))
        .with("minutes", minutes())
        .with("timeline", JsonValue.array(incident.timeline(), IncidentJson::row))
        .with("actions", JsonValue.array(incident.actions(), action -> JsonValue.of(action.id())))
        .with("state", incident.ongoing() ? JsonValue.of("ongoing") : JsonValue.NULL)
        .with("impact", incident.impact())
        .with("affectedUsers", JsonValue.NULL)
        .with("components", NONE);
    List.of(
            "rootCause",
            "factors",
            "detectedBy",
            "decision",
            "reviewedAt",
            "followUp",
            "causedBy",
            "fixedIn")
        .forEach(name -> json.with(name, JsonValue.NULL));
    return json.with("shippedIn", ShipmentJson.of(incident.shippedIn()))
        .with("path", incident.path())
        .with("url", incident.url())
        .with("withdrawn", JsonValue.NULL)
        .with("history", HistoryJson.of(incident.history(), authors))
        .build();
  }

  private static JsonValue minutes() {
    JsonValue.Builder json = JsonValue.object();
    List.of("detect", "acknowledge", "communicate", "decide", "mitigate", "resolve")
        .forEach(name -> json.with(name, JsonValue.NULL));
    return json.build();
  }

  private static JsonValue row(Incident.TimelineEntry entry) {
    return JsonValue.object()
        .with("at", entry.at())
        .with("text", entry.text())
        .with("line", entry.line())
        .build();
  }
}
