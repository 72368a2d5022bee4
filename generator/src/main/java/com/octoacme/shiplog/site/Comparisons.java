package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.release.Release;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans a page for each release and the one before it on its line, and one for any two. */
final class Comparisons {
  /** Address of the page that compares any two. */
  static final String ANY = Addresses.list("compare", 1);

  private final Map<String, Release> before = new HashMap<>();
  private final Map<String, Release> after = new HashMap<>();
  private final List<Release> compared;

  private Comparisons(List<Release> releases) {
    ComparableReleases.of(releases).values().forEach(this::addLine);
    this.compared = releases.stream().filter(one -> before.containsKey(one.key())).toList();
  }

  /**
   * All pairs.
   *
   * @param releases the highest version first; those without one are not compared
   */
  static Comparisons of(List<Release> releases) {
    return new Comparisons(releases);
  }

  private void addLine(List<Release> line) {
    for (int i = 1; i < line.size(); i++) {
      before.put(line.get(i).key(), line.get(i - 1));
      after.put(line.get(i - 1).key(), line.get(i));
    }
  }

  /** Address of the page that compares any two, if there are two. */
  Optional<String> any() {
    return compared.isEmpty() ? Optional.empty() : Optional.of(ANY);
  }

  /** The same with a release chosen, if there is another of its line. */
  Optional<String> any(Release release) {
    String id = id(release);
    if (before.containsKey(release.key())) {
      return Optional.of(ANY + "?to=" + id);
    }
    return after.containsKey(release.key()) ? Optional.of(ANY + "?from=" + id) : Optional.empty();
  }

  /** The notes of the release before one on its line. */
  Optional<SiteModel.Link> before(Release release) {
    return Optional.ofNullable(before.get(release.key()))
        .map(older -> new SiteModel.Link(name(older), older.url()));
  }

  /** The comparison of a release with the one before. */
  Optional<SiteModel.Link> find(Release release) {
    return Optional.ofNullable(before.get(release.key()))
        .map(older -> new SiteModel.Link(name(older) + " to " + name(release), url(release)));
  }

  /**
   * The pages.
   *
   * @param documents of releases, by their keys
   */
  List<Page> pages(Function<String, Document> documents) {
    List<Page> pages = new ArrayList<>();
    if (!compared.isEmpty()) {
      addLists(pages);
    }
    for (Release newer : compared) {
      Optional.ofNullable(before.get(newer.key()))
          .ifPresent(older -> pages.add(page(older, newer, documents)));
    }
    return pages;
  }

  private void addLists(List<Page> pages) {
    for (Lists.Slice<Release> slice : Lists.slices("compare", compared)) {
      pages.add(
          new ReleasePage.ComparisonList(
              slice.url(),
              slice.titled("Compare releases"),
              "What differs between any two releases of a line, and from each to the next.",
              slice.entries().stream().flatMap(newer -> step(newer).stream()).toList(),
              slice.pages()));
    }
  }

  private Optional<ReleasePage.Step> step(Release newer) {
    return find(newer).map(link -> new ReleasePage.Step(newer.day(), newer.title(), link));
  }

  private Page page(Release older, Release newer, Function<String, Document> documents) {
    return new ReleasePage.Comparison(
        url(newer),
        name(older) + " to " + name(newer),
        "What differs between the releases " + name(older) + " and " + name(newer) + ".",
        older,
        newer,
        new ReleasePage.Notes(documents.apply(older.key()), documents.apply(newer.key())),
        ANY,
        ANY + "?from=" + id(older) + "&to=" + id(newer),
        find(older),
        Optional.ofNullable(after.get(newer.key())).flatMap(this::find));
  }

  private static String id(Release release) {
    return URLEncoder.encode(ComparableReleases.id(release), StandardCharsets.UTF_8);
  }

  private static String url(Release release) {
    return release.url().replaceFirst("\\.html$", "/compare.html");
  }

  private static String name(Release release) {
    return ComparableReleases.name(release);
  }
}
