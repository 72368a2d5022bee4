package com.octoacme.shiplog.site.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which term occurs in which entries, and how much it says about each.
 *
 * <p>Entries are numbered from the oldest on, so that a new document changes only the postings of
 * its own terms. The weight of a term in an entry grows with where it stands (title, headings,
 * text) and with how often, and shrinks with the length of the text.
 */
final class SearchIndex {
  private static final int TITLE = 40;
  private static final int HEADING = 12;
  private static final int TEXT = 3;
  private static final int MOST_COUNTED = 5;
  private static final int USUAL_LENGTH = 250;

  private final SortedMap<String, Postings> terms = new TreeMap<>();

  private SearchIndex() {}

  /**
   * The index of entries.
   *
   * @param entries the oldest first
   */
  static SearchIndex of(List<SearchEntry> entries) {
    List<Map<String, Integer>> weighted =
        entries.parallelStream().map(SearchIndex::weightedTerms).toList();
    SearchIndex index = new SearchIndex();
    for (int number = 0; number < weighted.size(); number++) {
      index.add(number, weighted.get(number));
    }
    return index;
  }

  /** All terms in the order of their UTF-16 units. */
  SortedMap<String, Postings> terms() {
    return terms;
  }

  private void add(int number, Map<String, Integer> weighted) {
    weighted.forEach(
        (term, weight) -> terms.computeIfAbsent(term, x -> new Postings()).add(number, weight));
  }

  private static Map<String, Integer> weightedTerms(SearchEntry entry) {
    Map<String, Integer> scores = new HashMap<>();
    SearchTerms.of(entry.title(), term -> scores.merge(term, TITLE, SearchIndex::most));
    for (String heading : entry.headings()) {
      SearchTerms.of(heading, term -> scores.merge(term, HEADING, Math::max));
    }
    Map<String, Integer> counts = new HashMap<>();
    SearchTerms.of(entry.text(), term -> counts.merge(term, 1, Integer::sum));
    int length = counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.forEach((term, count) -> scores.merge(term, textScore(count, length), Integer::sum));
    scores.replaceAll((term, score) -> quantised(score));
    SearchFacets.of(entry).forEach(facet -> scores.put(facet, 0));
    return scores;
  }

  private static int most(int one, int other) {
    return Math.max(one, other);
  }

  private static int textScore(int count, int length) {
    int counted = Math.min(count, MOST_COUNTED) * TEXT;
    return Math.max(1, counted * USUAL_LENGTH / Math.max(USUAL_LENGTH, length));
  }

  /** Scores of 1 to 70 as weights of 1 to 7, finer where they are small. */
  private static int quantised(int score) {
    int weight = 1;
    for (int limit = 2; weight < Postings.HEAVIEST && score > limit; limit *= 2) {
      weight++;
    }
    return weight;
  }
}
