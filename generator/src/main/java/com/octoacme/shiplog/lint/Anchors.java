package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.HeadingAnchors;
import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a link's fragment can lead to in a file. */
final class Anchors {
  private static final Pattern NAMED =
      Pattern.compile("<[a-zA-Z][^<>]{0,200}?\\b(?:id|name)\\s?=\\s?[\"']([^\"'<>]{1,100})[\"']");

  private Anchors() {}

  /** The anchors of headings, and those of HTML, of the documents that one file holds. */
  static Set<String> of(List<LogbookEntry> parts) {
    Set<String> anchors = new HashSet<>();
    parts.forEach(part -> anchors.addAll(HeadingAnchors.of(part.document())));
    Matcher named = NAMED.matcher(parts.get(0).document().text());
    while (named.find()) {
      Slug.ofHeading(named.group(1)).ifPresent(anchors::add);
    }
    return Set.copyOf(anchors);
  }
}
