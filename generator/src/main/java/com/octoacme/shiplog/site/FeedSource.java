package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.DocumentHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a feed tells of: everything, releases, incidents, incidents of a severity, or a component.
 *
 * @param name of its files below {@code feeds/}, without an ending
 * @param title what it is about; empty if that is everything
 */
public record FeedSource(
    String name, String title, List<Release> releases, List<Incident> incidents) {
  /** The name of the one of everything. */
  static final String ALL = "all";

  public FeedSource {
    releases = List.copyOf(releases);
    incidents = List.copyOf(incidents);
  }

  /** All feeds that have an entry. What has no date at all is no entry: no feed can say so. */
  public static List<FeedSource> of(List<Release> releases, List<Incident> incidents) {
    List<Release> shipped = releases.stream().filter(FeedSource::isDated).toList();
    List<Incident> broken = incidents.stream().filter(FeedSource::isDated).toList();
    List<FeedSource> feeds = new ArrayList<>();
    feeds.add(new FeedSource(ALL, "", shipped, broken));
    feeds.add(new FeedSource("releases", "releases", shipped, List.of()));
    feeds.add(new FeedSource("incidents", "incidents", List.of(), broken));
    bySeverity(broken)
        .forEach(
            (severity, some) ->
                feeds.add(
                    new FeedSource(
                        "severity-" + severity, "incidents, " + severity, List.of(), some)));
    Component.of(shipped, broken)
        .forEach(
            one ->
                feeds.add(new FeedSource(one.feed(), one.name(), one.releases(), one.incidents())));
    return feeds.stream().filter(feed -> !feed.isEmpty()).toList();
  }

  /** The addresses of its files. */
  Stream<String> urls() {
    return Stream.of(atom(name), json(name));
  }

  /** The address of a feed as Atom. */
  public static String atom(String name) {
    return "feeds/" + name + ".atom";
  }

  /** The address of the same as JSON Feed. */
  public static String json(String name) {
    return "feeds/" + name + ".json";
  }

  private boolean isEmpty() {
    return releases.isEmpty() && incidents.isEmpty();
  }

  private static boolean isDated(Release release) {
    return release.day().isPresent() || isDated(release.history());
  }

  private static boolean isDated(Incident incident) {
    return incident.day().isPresent() || isDated(incident.history());
  }

  private static boolean isDated(DocumentHistory history) {
    return history.landed().isPresent() || history.created().isPresent();
  }

  private static Map<String, List<Incident>> bySeverity(List<Incident> incidents) {
    Map<String, List<Incident>> found = new TreeMap<>();
    for (Incident incident : incidents) {
      incident
          .severity()
          .flatMap(Slug::ofAddress)
          .ifPresent(
              severity -> found.computeIfAbsent(severity, x -> new ArrayList<>()).add(incident));
    }
    return found;
  }
}
