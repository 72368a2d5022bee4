package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import java.util.List;
import java.util.Optional;

/**
 * All that one page is rendered from.
 *
 * @param root from the page to the site's root: empty or {@code ../}
 * @param body of the page's document
 */
public record PageView(SiteModel site, Page page, String root, Optional<Body> body) {
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
