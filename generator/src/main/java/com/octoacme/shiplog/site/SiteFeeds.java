package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feeds that a site has; so no page names one that is not there. */
final class SiteFeeds {
  private final List<FeedSource> all;
  private final Set<String> names = new HashSet<>();

  private SiteFeeds(List<FeedSource> all) {
    this.all = all;
    all.forEach(feed -> names.add(feed.name()));
  }

  /** Those of a log; none if nobody knows where the site will be, for feeds need to. */
  static SiteFeeds of(SiteRequest request, List<Release> releases, List<Incident> incidents) {
    return new SiteFeeds(
        request.logbook().configuration().url().isEmpty()
            ? List.of()
            : FeedSource.of(releases, incidents));
  }

  List<FeedSource> all() {
    return all;
  }

  /** A name, if a feed has it. */
  Optional<String> find(String name) {
    return Optional.of(name).filter(names::contains);
  }
}
