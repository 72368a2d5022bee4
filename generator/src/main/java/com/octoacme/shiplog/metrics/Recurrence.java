package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.incident.Incident;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds incidents that resemble an earlier one: the same component, or the same title. */
final class Recurrence {
  /** How long after an incident the next one of its kind is the same trouble again. */
  static final long DAYS = 90;

  private final Set<Incident> again = new HashSet<>();
  private final Set<Incident> whileOpen = new HashSet<>();

  private Recurrence() {}

  static Recurrence of(List<Incident> incidents) {
    Recurrence recurrence = new Recurrence();
    Map<String, Incident> latest = new HashMap<>();
    incidents.stream()
        .filter(incident -> incident.day().isPresent())
        .sorted(
            Comparator.comparing((Incident incident) -> incident.day().orElseThrow())
                .thenComparing(Incident::path))
        .forEach(incident -> recurrence.add(incident, latest));
    return recurrence;
  }

  private void add(Incident incident, Map<String, Incident> latest) {
    for (String key : keys(incident)) {
      Optional.ofNullable(latest.put(key, incident))
          .filter(earlier -> isSoonAfter(earlier, incident))
          .ifPresent(
              earlier -> {
                again.add(incident);
                if (earlier.openActions() > 0) {
                  whileOpen.add(incident);
                }
              });
    }
  }

  private static List<String> keys(Incident incident) {
    Stream<String> components =
        incident.story().components().stream().map(name -> "component " + Names.normalize(name));
    return Stream.concat(components, Stream.of("title " + Names.normalize(incident.title())))
        .distinct()
        .toList();
  }

  private static boolean isSoonAfter(Incident earlier, Incident later) {
    LocalDate last = earlier.day().orElseThrow().plusDays(DAYS);
    return !later.day().orElseThrow().isAfter(last);
  }

  boolean isAgain(Incident incident) {
    return again.contains(incident);
  }

  /** How many came while an action item of the earlier one was open. */
  long whileOpen() {
    return whileOpen.size();
  }
}
