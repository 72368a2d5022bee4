package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.FeedSource;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.DocumentHistory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The feeds of a site, as {@link FeedSource} tells them, each with its newest entries. */
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
    return plan.feeds().stream().map(this::feed).toList();
  }

  private Feed feed(FeedSource source) {
    Stream<FeedEntry> entries =
        Stream.concat(
            source.releases().stream().flatMap(Feeds::entry),
            source.incidents().stream().flatMap(Feeds::entry));
    return new Feed(
        source.name(),
        plan.site().title() + (source.title().isEmpty() ? "" : ": " + source.title()),
        site,
        entries.sorted(NEWEST_FIRST).limit(Feed.LONGEST).toList());
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
