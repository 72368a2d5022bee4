package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.Review;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Minutes;
import com.octoacme.shiplog.postmortem.RollbackWay;
import com.octoacme.shiplog.postmortem.SeverityChange;
import com.octoacme.shiplog.postmortem.TimePoint;
import com.octoacme.shiplog.postmortem.TimelineRow;
import java.util.Optional;

/** An element of {@code incidents.json}. */
public final class IncidentJson {
  private IncidentJson() {}

  /**
   * An incident.
   *
   * @param authors whether names are told
   */
  public static JsonValue of(Incident incident, boolean authors) {
    JsonValue.Builder json =
        JsonValue.object()
            .with("id", incident.id())
            .with("title", incident.title())
            .with("date", HistoryJson.day(incident.date()))
            .with("severity", incident.severity());
    for (Milestone milestone : Milestone.INSTANTS) {
      json.with(milestone.id(), HistoryJson.time(incident.at(milestone)));
    }
    json.with("minutes", minutes(incident))
        .with(
            "severityChanges",
            JsonValue.array(incident.facts().severityChanges(), IncidentJson::change))
        .with("steps", steps(incident))
        .with("rollback", RollbackWay.of(incident.facts()).map(RollbackWay::id))
        .with("timeline", JsonValue.array(incident.facts().timeline().rows(), IncidentJson::row))
        .with("actions", JsonValue.array(incident.actions(), action -> JsonValue.of(action.id())));
    addStory(json, incident);
    addReview(json, incident.review());
    return json.with("causedBy", incident.links().causedBy())
        .with("fixedIn", incident.links().fixedIn())
        .with("rolledBack", incident.links().rolledBack())
        .with("yanked", incident.links().yanked())
        .with("shippedIn", ShipmentJson.of(incident.shippedIn()))
        .with("path", incident.path())
        .with("url", incident.url())
        .with("withdrawn", JsonValue.NULL)
        .with("history", HistoryJson.of(incident.history(), authors))
        .build();
  }

  /** The steps of the playbook that are no instants of their own above. */
  private static JsonValue steps(Incident incident) {
    JsonValue.Builder json = JsonValue.object();
    for (Milestone milestone : Milestone.values()) {
      if (!Milestone.INSTANTS.contains(milestone)) {
        json.with(milestone.key(), HistoryJson.time(incident.at(milestone)));
      }
    }
    return json.build();
  }

  private static JsonValue minutes(Incident incident) {
    JsonValue.Builder json = JsonValue.object();
    for (Measure measure : Measure.values()) {
      json.with(
          measure.id(), incident.minutes(measure).map(IncidentJson::length).orElse(JsonValue.NULL));
    }
    return json.build();
  }

  private static JsonValue length(Minutes minutes) {
    return JsonValue.object()
        .with("value", minutes.value())
        .with("source", minutes.source().id())
        .build();
  }

  private static JsonValue change(SeverityChange change) {
    return JsonValue.object()
        .with("at", HistoryJson.time(change.at().flatMap(TimePoint::instant)))
        .with("from", change.from())
        .with("to", change.to())
        .build();
  }

  private static JsonValue row(TimelineRow row) {
    Optional<String> instant = HistoryJson.time(row.point().flatMap(TimePoint::instant));
    return JsonValue.object()
        .with("at", instant.orElse(row.at()))
        .with("text", row.text())
        .with("line", row.line())
        .build();
  }

  private static void addStory(JsonValue.Builder json, Incident incident) {
    Incident.Story story = incident.story();
    json.with("impact", story.impact())
        .with("affectedUsers", story.affectedUsers())
        .with("components", JsonValue.array(story.components(), JsonValue::of))
        .with("rootCause", story.rootCause())
        .with(
            "factors",
            JsonValue.object()
                .with("technical", JsonValue.array(story.factors().technical(), JsonValue::of))
                .with("process", JsonValue.array(story.factors().process(), JsonValue::of))
                .with(
                    "communication",
                    JsonValue.array(story.factors().communication(), JsonValue::of))
                .build())
        .with("detectedBy", story.detectedBy())
        .with("decision", decision(story.decision()));
  }

  private static JsonValue decision(Incident.Decision decision) {
    return decision.isStated()
        ? JsonValue.object()
            .with("decision", decision.decision())
            .with("criterion", decision.criterion())
            .with("rationale", decision.rationale())
            .build()
        : JsonValue.NULL;
  }

  private static void addReview(JsonValue.Builder json, Review review) {
    json.with("state", review.state().id())
        .with("reviewedAt", HistoryJson.day(review.statedOn()))
        .with("reviewBy", HistoryJson.time(review.reviewBy()))
        .with(
            "followUp",
            JsonValue.object()
                .with("planned", HistoryJson.day(review.planned()))
                .with("held", HistoryJson.day(review.held()))
                .with("by", HistoryJson.day(review.followUpBy()))
                .build());
  }
}
