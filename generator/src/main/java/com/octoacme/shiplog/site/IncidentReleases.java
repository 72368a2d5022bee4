package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.IncidentPage.ReleaseLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links from incidents to the pages of the releases that they name. */
final class IncidentReleases {
  private final Map<String, List<SiteModel.Link>> caused = new HashMap<>();
  private final Map<String, List<SiteModel.Link>> fixed = new HashMap<>();
  private final Map<String, List<SiteModel.Link>> takenBack = new HashMap<>();

  private IncidentReleases() {}

  static IncidentReleases of(List<Release> releases) {
    IncidentReleases links = new IncidentReleases();
    for (Release release : releases) {
      SiteModel.Link link = new SiteModel.Link(name(release), release.url(), "releases");
      add(links.caused, release.incidents().caused(), link);
      add(links.fixed, release.incidents().fixes(), link);
      add(links.takenBack, release.incidents().tookBack(), link);
    }
    return links;
  }

  private static String name(Release release) {
    String version = release.version().map(known -> known.text()).orElse(release.title());
    return release.line().isEmpty() ? version : release.line() + " " + version;
  }

  private static void add(
      Map<String, List<SiteModel.Link>> links,
      List<IncidentLink> incidents,
      SiteModel.Link release) {
    incidents.forEach(
        incident -> links.computeIfAbsent(incident.url(), none -> new ArrayList<>(1)).add(release));
  }

  ReleaseLinks of(Incident incident) {
    return new ReleaseLinks(
        caused.getOrDefault(incident.url(), List.of()),
        fixed.getOrDefault(incident.url(), List.of()),
        takenBack.getOrDefault(incident.url(), List.of()));
  }
}
