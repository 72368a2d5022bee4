package com.octoacme.shiplog.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data file that every site has.
 *
 * @param url relative to the site's root
 * @param description one sentence
 * @param schema address of its JSON Schema
 */
public record DataFile(String url, String description, Optional<String> schema) {
  /** Address of the calendar, which is none of them. */
  public static final String CALENDAR = "calendar.ics";

  private static DataFile of(String name, String description) {
    return new DataFile(
        "data/" + name + ".json", description, Optional.of("data/schema/" + name + ".schema.json"));
  }

  /** Address of the same as CSV; empty for the list of files. */
  public Optional<String> csv() {
    return url.endsWith("/index.json")
        ? Optional.empty()
        : Optional.of(url.replaceFirst("\\.json$", ".csv"));
  }

  /** The addresses of the file, its table and its schema. */
  Stream<String> urls() {
    return Stream.of(Optional.of(url), csv(), schema).flatMap(Optional::stream);
  }

  /** All of them, {@code index.json} first. */
  public static final List<DataFile> ALL =
      List.of(
          of("index", "The list of these files with their format."),
          of("releases", "Releases with state, tag, checklist and history."),
          of("incidents", "Incidents with times, timeline and history."),
          of("action-items", "Action items with owner, due date and state."),
          of("metrics", "Figures with what they were counted from."),
          of(
              "exceptions",
              "What is accepted, skipped or not going to be done: reason, by whom, until when."));
}
