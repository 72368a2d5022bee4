package com.octoacme.shiplog.site.feed;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What one can subscribe to.
 *
 * @param name of its files below {@code feeds/}, without an ending
 * @param site absolute address of the site, ending with a slash
 * @param entries newest first, at least one
 */
record Feed(String name, String title, String site, List<FeedEntry> entries) {
  /** The most entries of one feed. */
  static final int LONGEST = 50;

  Feed {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a feed needs an entry: " + name);
    }
    entries = List.copyOf(entries);
  }

  /** When its newest change was made. */
  OffsetDateTime updated() {
    return entries.stream()
        .map(FeedEntry::updated)
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .orElseThrow();
  }

  String address(String ending) {
    return site + "feeds/" + name + ending;
  }
}
