package com.octoacme.shiplog.site;

import java.util.List;

/**
 * A data file that every site has.
 *
 * @param url relative to the site's root
 * @param description one sentence
 */
public record DataFile(String url, String description) {
  /** All of them, {@code index.json} first. */
  public static final List<DataFile> ALL =
      List.of(
          new DataFile("data/index.json", "The list of these files with their format."),
          new DataFile("data/releases.json", "Releases with state, tag, checklist and history."),
          new DataFile("data/incidents.json", "Incidents with times, timeline and history."),
          new DataFile("data/action-items.json", "Action items with owner, due date and state."),
          new DataFile("data/metrics.json", "Figures with what they were counted from."));
}
