package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ids for headings: GitHub's anchors with a prefix, so that no text of an author can take the id of
 * a part of the page or a name that scripts know.
 */
final class HeadingIds {
  static final String PREFIX = "h-";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** An id that no heading has yet. */
  String idOf(String heading) {
    String base = PREFIX + Slug.ofHeading(heading).orElse("section");
    String id = base;
    // The count is kept for each base, so many equal headings cost no more than others.
    while (!taken.add(id)) {
      id = base + "-" + repeats.merge(base, 1, Integer::sum);
    }
    return id;
  }
}
