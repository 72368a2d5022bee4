package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.Component;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.DocumentHistory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The feeds of a site: everything, releases, incidents, incidents of each severity, and each
 * component. Entries that have no date at all are left out, since a feed cannot say "unknown".
 */
final class Feeds {
  private static final Comparator<FeedEntry> NEWEST_FIRST =
      Comparator.comparing((FeedEntry entry) -> entry.published().toInstant())
          .reversed()
          .thenComparing(FeedEntry::url);

  private final SitePlan plan;
  private final String site;

  private Feeds(SitePlan plan, String site) {
    this.plan = plan;
    this.site = site;
  }

  /**
   * All feeds that have entries.
   *
   * @param site absolute address of the site, ending with a slash
   */
  static List<Feed> of(SitePlan plan, String site) {
    return new Feeds(plan, site).all();
  }

  private List<Feed> all() {
    List<FeedEntry> releases = plan.releases().stream().flatMap(Feeds::entry).toList();
    List<FeedEntry> incidents = plan.incidents().stream().flatMap(Feeds::entry).toList();
    List<Feed> feeds = new ArrayList<>();
    add("all", "", Stream.concat(releases.stream(), incidents.stream()).toList(), feeds);
    add("releases", ": releases", releases, feeds);
    add("incidents", ": incidents", incidents, feeds);
    bySeverity()
        .forEach(
            (severity, some) ->
                add("severity-" + severity, ": incidents, " + severity, some, feeds));
    Component.of(plan.releases(), plan.incidents())
        .forEach(one -> add(one.feed(), ": " + one.name(), entries(one), feeds));
    return feeds;
  }

  private static List<FeedEntry> entries(Component component) {
    return Stream.concat(
            component.releases().stream().flatMap(Feeds::entry),
            component.incidents().stream().flatMap(Feeds::entry))
        .toList();
  }

  private Map<String, List<FeedEntry>> bySeverity() {
    Map<String, List<FeedEntry>> found = new TreeMap<>();
    for (Incident incident : plan.incidents()) {
      incident
          .severity()
          .flatMap(Slug::ofAddress)
          .ifPresent(
              severity ->
                  entry(incident)
                      .forEach(
                          entry ->
                              found.computeIfAbsent(severity, x -> new ArrayList<>()).add(entry)));
    }
    return found;
  }

  private void add(String name, String title, List<FeedEntry> entries, List<Feed> feeds) {
    if (!entries.isEmpty()) {
      feeds.add(
          new Feed(
              name,
              plan.site().title() + title,
              site,
              entries.stream().sorted(NEWEST_FIRST).limit(Feed.LONGEST).toList()));
    }
  }

  private static Stream<FeedEntry> entry(Release release) {
    return published(release.day(), release.history())
        .map(
            at ->
                new FeedEntry(
                    release.title(),
                    release.url(),
                    at,
                    release.history().updated().orElse(at),
                    release.summary(),
                    List.of("release")))
        .stream();
  }

  private static Stream<FeedEntry> entry(Incident incident) {
    return published(incident.day(), incident.history())
        .map(
            at ->
                new FeedEntry(
                    incident.title(),
                    incident.url(),
                    at,
                    incident.history().updated().orElse(at),
                    incident.summary(),
                    Stream.concat(Stream.of("incident"), incident.severity().stream()).toList()))
        .stream();
  }

  /** When git knows that it appeared; else the day it states, at its beginning in UTC. */
  private static Optional<OffsetDateTime> published(
      Optional<LocalDate> day, DocumentHistory history) {
    return history
        .landed()
        .or(history::created)
        .or(() -> day.map(date -> date.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC)));
  }
}
