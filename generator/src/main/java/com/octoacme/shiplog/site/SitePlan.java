package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.SourceEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole site before anything is rendered.
 *
 * @param pages each address once, in the order of the navigation
 * @param withdrawn documents that were deleted, which have no page
 * @param feeds none if nobody knows where the site will be
 * @param files of the repository that pages may lead to or show
 */
public record SitePlan(
    SiteModel site,
    List<Page> pages,
    List<Release> releases,
    List<Incident> incidents,
    List<ActionItem> actions,
    Metrics metrics,
    List<Exemption> exemptions,
    List<WithdrawnDocument> withdrawn,
    List<FeedSource> feeds,
    Addresses addresses,
    List<SourceEntry> files) {
  public SitePlan {
    pages = List.copyOf(pages);
    releases = List.copyOf(releases);
    incidents = List.copyOf(incidents);
    actions = List.copyOf(actions);
    exemptions = List.copyOf(exemptions);
    withdrawn = List.copyOf(withdrawn);
    feeds = List.copyOf(feeds);
    files = List.copyOf(files);
  }

  /** The addresses of files that are no pages and that pages lead to. */
  public Stream<String> fileUrls() {
    return Stream.of(
            Stream.of(DataFile.CALENDAR),
            DataFile.ALL.stream().flatMap(DataFile::urls),
            feeds.stream().flatMap(FeedSource::urls))
        .flatMap(urls -> urls);
  }
}
