package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which incidents a release caused and which it fixed, as the incidents say.
 *
 * @param caused by version
 * @param fixed by version
 */
public record IncidentsOfReleases(
    Map<ReleaseVersion, List<Incident>> caused, Map<ReleaseVersion, List<Incident>> fixed) {

  /** The links of some incidents, in their order. */
  public static IncidentsOfReleases of(List<Incident> incidents) {
    IncidentsOfReleases links = new IncidentsOfReleases(new TreeMap<>(), new TreeMap<>());
    for (Incident incident : incidents) {
      add(links.caused, incident.links().causedBy(), incident);
      add(links.fixed, incident.links().fixedIn(), incident);
    }
    return links;
  }

  private static void add(
      Map<ReleaseVersion, List<Incident>> links, Optional<String> words, Incident incident) {
    words
        .flatMap(ReleaseVersion::find)
        .ifPresent(
            version -> links.computeIfAbsent(version, none -> new ArrayList<>(1)).add(incident));
  }

  /** The incidents that a version caused, as they themselves say. */
  public List<Incident> causedBy(Optional<ReleaseVersion> version) {
    return version.map(known -> caused.getOrDefault(known, List.of())).orElse(List.of());
  }

  /** The incidents that a version fixed. */
  public List<Incident> fixedIn(Optional<ReleaseVersion> version) {
    return version.map(known -> fixed.getOrDefault(known, List.of())).orElse(List.of());
  }
}
