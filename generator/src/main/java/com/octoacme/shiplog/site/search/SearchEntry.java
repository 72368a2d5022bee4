package com.octoacme.shiplog.site.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page that can be found.
 *
 * @param url relative to the site's root
 * @param kind word of the facet {@code kind:}
 * @param day it is listed under; also the facet {@code year:}
 * @param severity facet {@code severity:}, as written
 * @param components facet {@code component:}, as written
 * @param summary first words, shown with the result
 * @param headings plain text, one string for each
 * @param text the rest of the document, plain
 */
public record SearchEntry(
    String url,
    String title,
    String kind,
    Optional<LocalDate> day,
    Optional<String> severity,
    List<String> components,
    String summary,
    List<String> headings,
    String text) {
  public SearchEntry {
    components = List.copyOf(components);
    headings = List.copyOf(headings);
  }
}
