package com.octoacme.shiplog.evidence;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.text.SpreadsheetText;
import com.octoacme.shiplog.version.ReleaseType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every release and incident of a period: what an auditor draws samples from. */
public final class Population {
  private Population() {}

  /** A row of the population, the same in HTML, JSON and CSV. */
  public record Row(LocalDate day, Map<String, String> cells) {
    JsonValue json() {
      JsonValue.Builder json = JsonValue.object();
      cells.forEach(json::with);
      return json.build();
    }

    /** The document that it is from; empty for a tag without notes. */
    String path() {
      return cells.getOrDefault("notes", cells.getOrDefault("path", ""));
    }
  }

  /** Releases by the day of their tag, else their own; tags without notes are rows as well. */
  public static List<Row> releases(
      Logbook logbook, List<Release> releases, LocalDate from, LocalDate to) {
    List<Row> rows = new ArrayList<>();
    releases.forEach(release -> release.day().ifPresent(day -> rows.add(row(day, release))));
    List<String> noted = releases.stream().flatMap(one -> one.tag().stream()).toList();
    Map<String, Boolean> known =
        noted.stream().distinct().collect(Collectors.toMap(name -> name, name -> true));
    logbook.tags().inOrder().stream()
        .filter(tag -> !known.containsKey(tag.name()))
        .forEach(tag -> rows.add(row(tag)));
    return within(rows, from, to);
  }

  private static Row row(LocalDate day, Release release) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("day", day.toString());
    cells.put("version", release.version().map(version -> version.text()).orElse(""));
    cells.put("tag", release.tag().orElse(""));
    cells.put("state", release.state().id());
    cells.put("type", release.type().map(ReleaseType::id).orElse(""));
    cells.put(
        "checklist",
        release.checklist().map(list -> list.done() + " of " + list.total()).orElse(""));
    cells.put("notes", release.path());
    return new Row(day, cells);
  }

  private static Row row(ReleaseTag tag) {
    Map<String, String> cells = new LinkedHashMap<>();
    LocalDate day = tag.at().toLocalDate();
    cells.put("day", day.toString());
    cells.put("version", tag.version().text());
    cells.put("tag", tag.name());
    cells.put("state", "tag without notes");
    cells.put("type", "");
    cells.put("checklist", "");
    cells.put("notes", "");
    return new Row(day, cells);
  }

  /** Incidents by their day. */
  public static List<Row> incidents(List<Incident> incidents, LocalDate from, LocalDate to) {
    List<Row> rows = new ArrayList<>();
    incidents.forEach(one -> one.day().ifPresent(day -> rows.add(row(day, one))));
    return within(rows, from, to);
  }

  private static Row row(LocalDate day, Incident incident) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("day", day.toString());
    cells.put("id", incident.id());
    cells.put("title", incident.title());
    cells.put("severity", incident.severity().orElse(""));
    cells.put("state", incident.review().state().id());
    cells.put("reviewed", incident.review().reviewedOn().map(LocalDate::toString).orElse(""));
    cells.put("causedBy", incident.links().causedBy().orElse(""));
    cells.put("fixedIn", incident.links().fixedIn().orElse(""));
    cells.put("openActions", Long.toString(incident.openActions()));
    cells.put("path", incident.path());
    return new Row(day, cells);
  }

  private static List<Row> within(List<Row> rows, LocalDate from, LocalDate to) {
    return rows.stream()
        .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
        .sorted(Comparator.comparing(Row::day).thenComparing(row -> row.cells().toString()))
        .toList();
  }

  /** Comma-separated, with a header, lines ended as RFC 4180 wants it. */
  public static String csv(List<Row> rows) {
    Optional<Row> first = rows.stream().findFirst();
    return first.stream()
            .map(row -> line(row.cells().keySet().stream()))
            .collect(Collectors.joining())
        + rows.stream()
            .map(row -> line(row.cells().values().stream()))
            .collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.map(Population::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return "\"" + SpreadsheetText.safe(cell).replace("\"", "\"\"") + "\"";
  }
}
