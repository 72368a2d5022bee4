package com.octoacme.shiplog.release;

import java.util.List;

/**
 * The incidents that name a release.
 *
 * @param caused it is said to have caused these
 * @param fixes it is said to fix these
 * @param tookBack because of these it was rolled back or yanked
 */
public record ReleaseIncidents(
    List<IncidentLink> caused, List<IncidentLink> fixes, List<IncidentLink> tookBack) {
  public ReleaseIncidents {
    caused = List.copyOf(caused);
    fixes = List.copyOf(fixes);
    tookBack = List.copyOf(tookBack);
  }
}
