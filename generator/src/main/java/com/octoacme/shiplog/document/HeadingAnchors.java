package com.octoacme.shiplog.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The anchors of headings, as GitHub makes them: a second heading of the same words has a number.
 * All headings count, the document's title too; those in quotes and lists have none.
 */
public final class HeadingAnchors {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** The anchors of a document's headings. */
  public static Set<String> of(Document document) {
    HeadingAnchors anchors = new HeadingAnchors();
    document.allSections().forEach(section -> anchors.next(section.heading().plain()));
    return Set.copyOf(anchors.taken);
  }

  /** The anchor of the title, which is the first heading if it is one. */
  public static Optional<String> ofTitle(Document document) {
    return document.findTitle().map(title -> new HeadingAnchors().next(title.heading().plain()));
  }

  /** The anchor that a link's fragment asks for; empty if that is nothing. */
  public static Optional<String> wanted(String fragment) {
    return fragment.startsWith("#")
        ? Slug.ofHeading(LinkTarget.decode(fragment.substring(1)))
        : Optional.empty();
  }

  /** The anchor of the next heading, which none before it has. */
  public String next(String heading) {
    String base = Slug.ofHeading(heading).orElse("section");
    String anchor = base;
    // The count is kept for each base, so many equal headings cost no more than others.
    while (!taken.add(anchor)) {
      anchor = base + "-" + repeats.merge(base, 1, Integer::sum);
    }
    return anchor;
  }
}
