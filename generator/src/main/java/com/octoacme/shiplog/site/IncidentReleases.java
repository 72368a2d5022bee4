package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.IncidentPage.ReleaseLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links from incidents to the pages of the releases that they name. */
final class IncidentReleases {
  private final Map<String, List<SiteModel.Link>> caused = new HashMap<>();
  private final Map<String, List<SiteModel.Link>> fixed = new HashMap<>();
  private final Map<String, List<SiteModel.Link>> takenBack = new HashMap<>();

  private final Map<String, SiteModel.Link> byTag = new HashMap<>();

  private IncidentReleases() {}

  static IncidentReleases of(List<Release> releases) {
    IncidentReleases links = new IncidentReleases();
    for (Release release : releases) {
      SiteModel.Link link = new SiteModel.Link(ComparableReleases.name(release), release.url());
      add(links.caused, release.incidents().caused(), link);
      add(links.fixed, release.incidents().fixes(), link);
      add(links.takenBack, release.incidents().tookBack(), link);
      release.tag().ifPresent(tag -> links.byTag.putIfAbsent(tag, link));
    }
    return links;
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
        takenBack.getOrDefault(incident.url(), List.of()),
        incident
            .shippedIn()
            .flatMap(shipment -> Optional.ofNullable(byTag.get(shipment.tag().name()))));
  }

  /** The links of those incidents that name a release, by the incidents' addresses. */
  Map<String, ReleaseLinks> ofAll(List<Incident> incidents) {
    Map<String, ReleaseLinks> links = new HashMap<>();
    for (Incident incident : incidents) {
      ReleaseLinks own = of(incident);
      if (!own.causedBy().isEmpty() || !own.fixedIn().isEmpty()) {
        links.put(incident.url(), own);
      }
    }
    return links;
  }

  /** The releases that fix an incident. */
  List<SiteModel.Link> fixesOf(String incidentUrl) {
    return fixed.getOrDefault(incidentUrl, List.of());
  }
}
