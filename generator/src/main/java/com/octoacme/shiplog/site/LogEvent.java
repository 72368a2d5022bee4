package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened: a release shipped, or something broke. One of both is there.
 *
 * @param day it is listed under; empty if nobody knows
 */
public record LogEvent(
    Optional<LocalDate> day, Optional<Release> release, Optional<Incident> incident) {
  private static final Comparator<LogEvent> NEWEST_FIRST =
      Comparator.comparing(
          (LogEvent event) -> event.day().orElse(null),
          Comparator.nullsLast(Comparator.reverseOrder()));

  static LogEvent of(Release release) {
    return new LogEvent(release.day(), Optional.of(release), Optional.empty());
  }

  static LogEvent of(Incident incident) {
    return new LogEvent(incident.day(), Optional.empty(), Optional.of(incident));
  }

  /** Both together, the newest first, those without a day last; of one day as they are given. */
  static List<LogEvent> joined(List<Release> releases, List<Incident> incidents) {
    List<LogEvent> events = new ArrayList<>();
    releases.forEach(release -> events.add(of(release)));
    incidents.forEach(incident -> events.add(of(incident)));
    events.sort(NEWEST_FIRST);
    return events;
  }
}
