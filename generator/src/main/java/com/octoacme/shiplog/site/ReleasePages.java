package com.octoacme.shiplog.site;

import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Differencer;
import com.octoacme.shiplog.logbook.Erratum;
import com.octoacme.shiplog.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans the list of releases, the page of each, and the comparisons of neighbours. */
final class ReleasePages {
  private static final int MOST_LINES = 200;

  private final List<Release> releases;
  private final DocumentContexts contexts;
  private final SiteFeeds feeds;
  private final Comparisons comparisons;
  private final UpgradeAdvice.Adviser adviser;
  private final List<Page> pages = new ArrayList<>();

  /**
   * @param releases newest first
   */
  ReleasePages(
      List<Release> releases,
      UpgradeAdvice.Adviser adviser,
      DocumentContexts contexts,
      SiteFeeds feeds) {
    this.releases = releases;
    this.adviser = adviser;
    this.contexts = contexts;
    this.feeds = feeds;
    this.comparisons = Comparisons.of(releases);
  }

  /** The pages; none without a release. */
  List<Page> plan() {
    if (!releases.isEmpty()) {
      addLists();
      addDetails();
      pages.addAll(comparisons.pages(contexts::document));
    }
    return pages;
  }

  private void addLists() {
    for (Lists.Slice<Release> slice : Lists.slices("releases", releases)) {
      pages.add(
          new ReleasePage.ReleaseList(
              slice.url(),
              slice.titled("Releases"),
              "All releases, newest first.",
              feeds.find("releases"),
              slice.pages().number() == 1 ? ListFilter.ofReleases(releases) : List.of(),
              comparisons.any(),
              slice.entries(),
              slice.pages()));
    }
  }

  private void addDetails() {
    IntStream.range(0, releases.size())
        .parallel()
        .mapToObj(this::detail)
        .toList()
        .forEach(pages::add);
  }

  private ReleasePage.ReleaseDetail detail(int place) {
    Release release = releases.get(place);
    return new ReleasePage.ReleaseDetail(
        release.url(),
        release.title(),
        SitePlanner.described(release.summary(), "Release notes."),
        release,
        comparisons.before(release),
        comparisons.find(release),
        comparisons.any(release),
        adviser.of(release),
        release.erratum().flatMap(ReleasePages::difference),
        contexts.document(release.key()),
        contexts.of(
            contexts.entry(release.key()),
            Lists.neighbour(releases, place + 1).map(ReleasePages::link),
            Lists.neighbour(releases, place - 1).map(ReleasePages::link)));
  }

  /** What was edited after the tag. */
  private static Optional<Difference> difference(Erratum erratum) {
    return erratum
        .texts()
        .map(
            texts ->
                new DifferenceRoom()
                    .fitted(
                        Differencer.compare(
                            texts.released(), texts.now().stripTrailing(), MOST_LINES)));
  }

  private static SiteModel.Link link(Release release) {
    return new SiteModel.Link(release.title(), release.url());
  }
}
