package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans the pages of components and years. */
final class LogPages {
  private static final String COMPONENTS = "components";
  private static final String YEARS = "years";

  /** Action items on the first page of a component; the rest of a page is for events. */
  private static final int MOST_ACTIONS = 20;

  private final List<Release> releases;
  private final List<Incident> incidents;
  private final SiteFeeds feeds;
  private final IncidentReleases links;
  private final List<Page> pages = new ArrayList<>();

  private LogPages(
      List<Release> releases, List<Incident> incidents, IncidentReleases links, SiteFeeds feeds) {
    this.feeds = feeds;
    this.releases = releases;
    this.incidents = incidents;
    this.links = links;
  }

  /** The pages; none of components where nobody names one, none of years where no day is known. */
  static List<Page> of(
      List<Release> releases, List<Incident> incidents, IncidentReleases links, SiteFeeds feeds) {
    LogPages log = new LogPages(releases, incidents, links, feeds);
    log.addComponents();
    log.addYears();
    return log.pages;
  }

  private void addComponents() {
    List<Component> components = Component.of(releases, incidents);
    if (components.isEmpty()) {
      return;
    }
    List<LogPage.ComponentRow> rows = components.stream().map(LogPages::row).toList();
    for (Lists.Slice<LogPage.ComponentRow> slice : Lists.slices(COMPONENTS, rows)) {
      pages.add(
          new LogPage.ComponentList(
              slice.url(),
              slice.titled("Components"),
              "What shipped and what broke, by component.",
              slice.entries(),
              slice.pages()));
    }
    for (int i = 0; i < components.size(); i++) {
      addComponent(components.get(i), rows.get(i));
    }
  }

  private static LogPage.ComponentRow row(Component component) {
    List<LogEvent> events = LogEvent.joined(component.releases(), component.incidents());
    return new LogPage.ComponentRow(
        component.name(),
        component.url(),
        component.releases().size(),
        component.incidents().size(),
        (int) component.incidents().stream().mapToLong(Incident::openActions).sum(),
        events.stream().findFirst().flatMap(LogEvent::day));
  }

  private void addComponent(Component component, LogPage.ComponentRow row) {
    List<ActionItem> open = openActions(component);
    List<LogEvent> events = LogEvent.joined(component.releases(), component.incidents());
    int size = Lists.ENTRIES - Math.min(open.size(), MOST_ACTIONS);
    for (Lists.Slice<LogEvent> slice : Lists.slices(component.folder(), events, size)) {
      boolean first = slice.pages().number() == 1;
      pages.add(
          new LogPage.ComponentDetail(
              slice.url(),
              slice.titled(component.name()),
              "Releases, incidents and open action items of " + component.name() + ".",
              row,
              feeds.find(component.feed()),
              first ? open.stream().limit(MOST_ACTIONS).toList() : List.of(),
              slice.entries(),
              linksOf(slice.entries()),
              slice.pages()));
    }
  }

  private static List<ActionItem> openActions(Component component) {
    return component.incidents().stream()
        .flatMap(incident -> incident.actions().stream())
        .filter(ActionItem::isOpen)
        .sorted(
            Comparator.comparing(
                (ActionItem action) -> action.dueDay().orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private void addYears() {
    Map<Integer, List<LogEvent>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (LogEvent event : LogEvent.joined(releases, incidents)) {
      event
          .day()
          .map(LocalDate::getYear)
          .ifPresent(year -> byYear.computeIfAbsent(year, x -> new ArrayList<>()).add(event));
    }
    List<LogPage.YearRow> rows =
        byYear.entrySet().stream().map(year -> row(year.getKey(), year.getValue())).toList();
    if (rows.isEmpty()) {
      return;
    }
    pages.add(
        new LogPage.YearList(
            Addresses.list(YEARS, 1),
            "Timeline",
            "What shipped and what broke, year by year.",
            rows));
    for (int i = 0; i < rows.size(); i++) {
      addYear(rows, i, byYear.getOrDefault(rows.get(i).year(), List.of()));
    }
  }

  private static LogPage.YearRow row(int year, List<LogEvent> events) {
    int shipped = (int) events.stream().filter(event -> event.release().isPresent()).count();
    return new LogPage.YearRow(
        year, Addresses.list(folder(year), 1), shipped, events.size() - shipped);
  }

  private static String folder(int year) {
    return YEARS + "/" + year;
  }

  private void addYear(List<LogPage.YearRow> rows, int index, List<LogEvent> events) {
    LogPage.YearRow row = rows.get(index);
    for (Lists.Slice<LogEvent> slice : Lists.slices(folder(row.year()), events)) {
      pages.add(
          new LogPage.YearDetail(
              slice.url(),
              slice.titled(Integer.toString(row.year())),
              "What shipped and what broke in " + row.year() + ".",
              row,
              Lists.neighbour(rows, index + 1).map(LogPages::link),
              Lists.neighbour(rows, index - 1).map(LogPages::link),
              slice.entries(),
              linksOf(slice.entries()),
              slice.pages()));
    }
  }

  private static SiteModel.Link link(LogPage.YearRow row) {
    return yearLink(row.year());
  }

  /** The first page of a year. */
  static SiteModel.Link yearLink(int year) {
    return new SiteModel.Link(Integer.toString(year), Addresses.list(folder(year), 1));
  }

  private Map<String, IncidentPage.ReleaseLinks> linksOf(List<LogEvent> events) {
    return links.ofAll(events.stream().map(LogEvent::incident).flatMap(Optional::stream).toList());
  }
}
