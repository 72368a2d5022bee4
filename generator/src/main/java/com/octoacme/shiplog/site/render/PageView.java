package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one page is rendered from.
 *
 * @param root from the page to the site's root: empty or {@code ../}
 * @param body of the page's document
 * @param differences what the page's revisions changed, by the id of their commit
 */
public record PageView(
    SiteModel site,
    Page page,
    String root,
    Optional<Body> body,
    Map<String, RevisionDifference> differences) {
  public PageView {
    differences = Map.copyOf(differences);
  }

  /** A page that shows no revisions. */
  public PageView(SiteModel site, Page page, String root, Optional<Body> body) {
    this(site, page, root, body, Map.of());
  }

  /**
   * A document as HTML.
   *
   * @param markup safe HTML
   * @param contents its headings, in order
   */
  public record Body(String markup, List<Heading> contents) {
    public Body {
      contents = List.copyOf(contents);
    }
  }

  /** An entry of a table of contents. */
  public record Heading(int level, String id, String text) {}
}
