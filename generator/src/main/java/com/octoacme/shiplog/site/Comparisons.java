package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans a page for each release and the one before it on its line. */
final class Comparisons {
  private final Map<String, Release> before = new HashMap<>();
  private final Map<String, Release> after = new HashMap<>();
  private final List<Release> compared = new ArrayList<>();

  private Comparisons() {}

  /**
   * All pairs.
   *
   * @param releases the highest version first; those without one are not compared
   */
  static Comparisons of(List<Release> releases) {
    Comparisons comparisons = new Comparisons();
    Map<String, Release> newer = new LinkedHashMap<>();
    for (Release release : releases) {
      if (release.version().isPresent()) {
        Optional.ofNullable(newer.put(release.line(), release))
            .ifPresent(next -> comparisons.add(release, next));
      }
    }
    return comparisons;
  }

  private void add(Release older, Release newer) {
    before.put(newer.key(), older);
    after.put(older.key(), newer);
    compared.add(newer);
  }

  /** The notes of the release before one on its line. */
  Optional<SiteModel.Link> before(Release release) {
    return Optional.ofNullable(before.get(release.key()))
        .map(older -> new SiteModel.Link(name(older), older.url(), "releases"));
  }

  /** The comparison of a release with the one before. */
  Optional<SiteModel.Link> find(Release release) {
    return Optional.ofNullable(before.get(release.key()))
        .map(
            older ->
                new SiteModel.Link(name(older) + " to " + name(release), url(release), "releases"));
  }

  /**
   * The pages.
   *
   * @param documents of releases, by their keys
   */
  List<Page> pages(Function<String, Document> documents) {
    List<Page> pages = new ArrayList<>();
    for (Release newer : compared) {
      Optional.ofNullable(before.get(newer.key()))
          .ifPresent(older -> pages.add(page(older, newer, documents)));
    }
    return pages;
  }

  private Page page(Release older, Release newer, Function<String, Document> documents) {
    return new ReleasePage.Comparison(
        url(newer),
        name(older) + " to " + name(newer),
        "What differs between the releases " + name(older) + " and " + name(newer) + ".",
        older,
        newer,
        new ReleasePage.Notes(documents.apply(older.key()), documents.apply(newer.key())),
        find(older),
        Optional.ofNullable(after.get(newer.key())).flatMap(this::find));
  }

  private static String url(Release release) {
    return release.url().replaceFirst("\\.html$", "/compare.html");
  }

  private static String name(Release release) {
    return IncidentReleases.name(release);
  }
}
