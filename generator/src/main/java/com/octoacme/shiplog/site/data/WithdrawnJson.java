package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.List;
import java.util.Optional;

/**
 * A deleted document as an element of {@code releases.json} or {@code incidents.json}: with all its
 * fields, of which those that only the text could fill are null.
 */
final class WithdrawnJson {
  private static final JsonValue NONE = JsonValue.array(List.<JsonValue>of(), value -> value);

  private WithdrawnJson() {}

  static JsonValue of(WithdrawnDocument document, boolean authors) {
    JsonValue.Builder json = JsonValue.object().with("id", document.id());
    if (document.kind() == DocumentKind.RELEASE) {
      addRelease(json, document);
    } else {
      addIncident(json, document);
    }
    return json.with("path", document.path())
        .with("url", JsonValue.NULL)
        .with("withdrawn", document.commit())
        .with("history", HistoryJson.of(document.history(), authors))
        .build();
  }

  private static void addRelease(JsonValue.Builder json, WithdrawnDocument document) {
    Optional<Shipment> shipment = document.shippedIn();
    Optional<ReleaseTag> tag = shipment.map(Shipment::tag);
    json.with("version", document.version().map(ReleaseVersion::text));
    addNulls(json, "title", "date", "type", "state");
    json.with("tag", tag.map(ReleaseTag::name))
        .with("tagDate", HistoryJson.time(tag.map(ReleaseTag::at)))
        .with("association", shipment.map(shipped -> shipped.association().id()))
        .with("line", tag.map(ReleaseTag::line).orElse(""));
    addNulls(json, "previous", "emergency", "preRelease", "rollbackPlan", "window", "contacts");
    addNulls(json, "checklist", "erratum");
    addNone(json, "components", "knownIssues", "causedIncidents", "fixesIncidents");
  }

  private static void addIncident(JsonValue.Builder json, WithdrawnDocument document) {
    addNulls(json, "title", "date", "severity");
    Milestone.INSTANTS.forEach(milestone -> json.with(milestone.id(), JsonValue.NULL));
    addNulls(json, "minutes", "state", "impact", "affectedUsers", "rootCause", "factors");
    addNulls(json, "detectedBy", "decision", "steps", "rollback");
    addNulls(json, "reviewedAt", "reviewBy", "followUp");
    addNulls(json, "causedBy", "fixedIn", "rolledBack", "yanked");
    addNone(json, "severityChanges", "timeline", "actions", "components");
    json.with("shippedIn", ShipmentJson.of(document.shippedIn()));
  }

  private static void addNulls(JsonValue.Builder json, String... names) {
    for (String name : names) {
      json.with(name, JsonValue.NULL);
    }
  }

  private static void addNone(JsonValue.Builder json, String... names) {
    for (String name : names) {
      json.with(name, NONE);
    }
  }
}
