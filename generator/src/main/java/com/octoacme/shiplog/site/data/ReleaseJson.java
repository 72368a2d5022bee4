package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.IncidentsOfReleases;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Association;
import com.octoacme.shiplog.logbook.Erratum;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.List;

/** An element of {@code releases.json}. */
public final class ReleaseJson {
  private static final JsonValue NONE = JsonValue.array(List.<JsonValue>of(), value -> value);

  private ReleaseJson() {}

  /**
   * A release.
   *
   * @param incidents that releases caused and fixed
   * @param authors whether names are told
   */
  public static JsonValue of(Release release, IncidentsOfReleases incidents, boolean authors) {
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
        .with("components", NONE)
        .with("previous", release.previous())
        .with("emergency", release.emergency())
        .with("preRelease", ChecklistJson.of(release.requirements(), authors))
        .with("rollbackPlan", JsonValue.NULL)
        .with("window", JsonValue.NULL)
        .with("contacts", JsonValue.NULL)
        .with("knownIssues", JsonValue.NULL)
        .with("path", release.path())
        .with("url", release.url())
        .with("checklist", ChecklistJson.of(release.checklist(), authors))
        .with("causedIncidents", ids(incidents.causedBy(release.version())))
        .with("fixesIncidents", ids(incidents.fixedIn(release.version())))
        .with("erratum", HistoryJson.time(release.erratum().map(Erratum::editedAt)))
        .with("withdrawn", JsonValue.NULL)
        .with("history", HistoryJson.of(release.history(), authors))
        .build();
  }

  private static JsonValue ids(List<Incident> incidents) {
    return JsonValue.array(incidents, incident -> JsonValue.of(incident.id()));
  }
}
