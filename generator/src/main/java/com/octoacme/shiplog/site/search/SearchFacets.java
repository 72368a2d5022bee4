package com.octoacme.shiplog.site.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facets of entries: terms such as {@code kind:incident} that only narrow a search. */
final class SearchFacets {
  /** The names of the facets, in the order in which they are offered. */
  private static final List<String> NAMES = List.of("kind", "severity", "component", "year");

  private SearchFacets() {}

  /** The facet terms of one entry. */
  static List<String> of(SearchEntry entry) {
    List<String> facets = new ArrayList<>();
    facets.add(term("kind", entry.kind()));
    entry.severity().ifPresent(severity -> facets.add(term("severity", severity)));
    entry.components().forEach(component -> facets.add(term("component", component)));
    entry.day().ifPresent(day -> facets.add("year:" + day.getYear()));
    return facets.stream().distinct().toList();
  }

  /**
   * One facet.
   *
   * @param counts how many entries each value has, sorted by value
   */
  record Facet(String name, SortedMap<String, Integer> counts) {}

  /** The facets that entries have. */
  static List<Facet> count(Collection<SearchEntry> entries) {
    List<String> all = entries.stream().flatMap(entry -> of(entry).stream()).toList();
    return NAMES.stream()
        .map(name -> new Facet(name, count(name + ":", all)))
        .filter(facet -> !facet.counts().isEmpty())
        .toList();
  }

  private static SortedMap<String, Integer> count(String start, List<String> facets) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    facets.stream()
        .filter(facet -> facet.startsWith(start))
        .forEach(facet -> counts.merge(facet.substring(start.length()), 1, Integer::sum));
    return counts;
  }

  private static String term(String name, String value) {
    return name + ":" + SearchTerms.whole(value);
  }
}
