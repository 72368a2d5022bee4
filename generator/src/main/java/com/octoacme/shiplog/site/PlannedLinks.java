package com.octoacme.shiplog.site;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks a plan before anything is rendered: every address is there once, also where case does not
 * count, and every one that a page leads to is planned. What does not hold is a mistake of ours, as
 * no text of an author is an address: what documents link to is resolved when they are rendered.
 */
final class PlannedLinks {
  /** What the frame of every page leads to. */
  private static final List<String> FRAME = List.of("index.html", "search.html");

  private final List<Page> pages;
  private final Set<String> planned = new HashSet<>();
  private final Set<String> folded = new HashSet<>();

  /**
   * @param pages all pages of a site
   * @param files the addresses of its other files
   */
  PlannedLinks(List<Page> pages, Stream<String> files) {
    this.pages = pages;
    pages.forEach(this::add);
    files.forEach(this::add);
  }

  private void add(Page page) {
    add(page.url());
    page.anchors().forEach(anchor -> planned.add(page.url() + "#" + anchor));
  }

  private void add(String url) {
    if (!folded.add(url.toLowerCase(Locale.ROOT))) {
      throw new IllegalStateException("two files of the site are planned at " + url);
    }
    planned.add(url);
  }

  /**
   * Checks what the pages lead to.
   *
   * @throws IllegalStateException if one leads to an address where nothing is
   */
  void check(SiteModel site) {
    FRAME.forEach(url -> check("the frame of every page", url));
    site.navigation().forEach(entry -> check("the navigation", entry.url()));
    pages.forEach(this::check);
  }

  private void check(Page page) {
    page.lead(new Leads(url -> check(page.url(), url)));
    page.feedName()
        .ifPresent(
            name -> {
              check(page.url(), FeedSource.atom(name));
              check(page.url(), FeedSource.json(name));
            });
  }

  private void check(String place, String url) {
    if (!planned.contains(url) && !planned.contains(withoutQuery(url))) {
      throw new IllegalStateException(place + " leads to " + url + ", where nothing is planned");
    }
  }

  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
