package com.octoacme.shiplog.site.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts the terms into files. All terms that begin alike are in one file as long as it stays small;
 * else they are cut by their next character. So where a term goes does not depend on the terms that
 * begin otherwise, and a new document moves few of them.
 */
final class SearchShards {
  /** Characters of a file beyond which it is cut. */
  static final int LARGEST = 16 << 10;

  private final Map<String, SortedMap<String, String>> shards = new LinkedHashMap<>();

  private SearchShards() {}

  /**
   * The files by the prefix of their terms; a prefix that ends with a space holds only the one term
   * before the space.
   */
  static Map<String, SortedMap<String, String>> of(SortedMap<String, Postings> terms) {
    SortedMap<String, String> encoded = new TreeMap<>();
    terms.forEach((term, postings) -> encoded.put(term, postings.encoded()));
    SearchShards cut = new SearchShards();
    cut.cut("", encoded);
    return cut.shards;
  }

  private void cut(String prefix, SortedMap<String, String> terms) {
    if (!prefix.isEmpty() && (size(terms) <= LARGEST || terms.size() == 1)) {
      shards.put(prefix, terms);
      return;
    }
    Map<String, SortedMap<String, String>> parts = new TreeMap<>();
    terms.forEach(
        (term, postings) ->
            parts.computeIfAbsent(next(prefix, term), x -> new TreeMap<>()).put(term, postings));
    parts.forEach(this::cut);
  }

  /** The prefix one character longer; the whole term and a space where it ends. */
  private static String next(String prefix, String term) {
    if (term.length() == prefix.length()) {
      return term + " ";
    }
    return term.substring(0, term.offsetByCodePoints(prefix.length(), 1));
  }

  private static int size(SortedMap<String, String> terms) {
    int size = 0;
    for (Map.Entry<String, String> term : terms.entrySet()) {
      size += term.getKey().length() + term.getValue().length() + 6;
    }
    return size;
  }
}
