package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A way to narrow a list down: each value leads to a page with those entries only.
 *
 * @param name what the values are, such as {@code Year}
 */
public record ListFilter(String name, List<SiteModel.Link> values) {
  /** Values of one filter; the pages they lead to have all others. */
  private static final int MOST = 20;

  public ListFilter {
    values = List.copyOf(values);
  }

  /** Those of the list of releases. */
  static List<ListFilter> ofReleases(List<Release> releases) {
    return useful(years(releases, List.of()), components(releases, List.of()));
  }

  /** Those of the list of incidents. */
  static List<ListFilter> ofIncidents(List<Incident> incidents) {
    return useful(
        severities(incidents), years(List.of(), incidents), components(List.of(), incidents));
  }

  /** A choice of one is none. */
  private static List<ListFilter> useful(ListFilter... filters) {
    return Stream.of(filters).filter(filter -> filter.values().size() > 1).toList();
  }

  private static ListFilter years(List<Release> releases, List<Incident> incidents) {
    List<SiteModel.Link> years =
        LogEvent.joined(releases, incidents).stream()
            .flatMap(event -> event.day().stream())
            .map(day -> LogPages.yearLink(day.getYear()))
            .distinct()
            .limit(MOST)
            .toList();
    return new ListFilter("Year", years);
  }

  private static ListFilter components(List<Release> releases, List<Incident> incidents) {
    List<SiteModel.Link> components =
        Component.of(releases, incidents).stream()
            .sorted(Comparator.comparingInt(one -> -one.releases().size() - one.incidents().size()))
            .limit(MOST)
            .map(one -> new SiteModel.Link(one.name(), one.url()))
            .toList();
    return new ListFilter("Component", components);
  }

  /** The search narrows these down, by the facet. */
  private static ListFilter severities(List<Incident> incidents) {
    Map<String, SiteModel.Link> found = new TreeMap<>();
    for (Incident incident : incidents) {
      incident
          .severity()
          .ifPresent(
              word ->
                  Slug.ofAddress(word)
                      .ifPresent(slug -> found.putIfAbsent(slug, severityLink(word, slug))));
    }
    return new ListFilter(
        "Severity", new ArrayList<>(found.values()).subList(0, Math.min(found.size(), MOST)));
  }

  private static SiteModel.Link severityLink(String word, String slug) {
    return new SiteModel.Link(word.strip(), "search.html?q=kind%3Aincident%20severity%3A" + slug);
  }
}
