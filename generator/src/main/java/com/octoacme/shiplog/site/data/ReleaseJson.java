package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Association;
import com.octoacme.shiplog.logbook.Erratum;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.KnownIssue;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.release.ReleaseDetails;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.List;

/** An element of {@code releases.json}. */
public final class ReleaseJson {
  private ReleaseJson() {}

  /**
   * A release.
   *
   * @param authors whether names are told
   */
  public static JsonValue of(Release release, boolean authors) {
    ReleaseDetails details = release.details();
    return JsonValue.object()
        .with("id", release.id())
        .with("version", release.version().map(ReleaseVersion::text))
        .with("title", release.title())
        .with("date", HistoryJson.day(release.date()))
        .with("type", release.type().map(ReleaseType::id))
        .with("state", release.state().id())
        .with("tag", release.tag())
        .with("tagDate", HistoryJson.time(release.tagDate()))
        .with("association", release.association().map(Association::id))
        .with("line", release.line())
        .with("components", JsonValue.array(details.components(), JsonValue::of))
        .with("previous", release.previous())
        .with("emergency", release.emergency())
        .with("preRelease", ChecklistJson.of(release.requirements(), authors))
        .with("rollbackPlan", details.rollbackPlan())
        .with("window", details.window())
        .with("contacts", details.contacts())
        .with("knownIssues", JsonValue.array(details.knownIssues(), ReleaseJson::issue))
        .with("path", release.path())
        .with("url", release.url())
        .with("checklist", ChecklistJson.of(release.checklist(), authors))
        .with("causedIncidents", ids(release.incidents().caused()))
        .with("fixesIncidents", ids(release.incidents().fixes()))
        .with("erratum", HistoryJson.time(release.erratum().map(Erratum::editedAt)))
        .with("withdrawn", JsonValue.NULL)
        .with("history", HistoryJson.of(release.history(), authors))
        .build();
  }

  private static JsonValue ids(List<IncidentLink> incidents) {
    return JsonValue.array(incidents, incident -> JsonValue.of(incident.id()));
  }

  private static JsonValue issue(KnownIssue issue) {
    return JsonValue.object()
        .with("text", issue.text())
        .with("incident", issue.incident().map(IncidentLink::id))
        .build();
  }
}
