package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a link's fragment can lead to in a document. */
final class Anchors {
  private static final Pattern NAMED =
      Pattern.compile("<[a-zA-Z][^<>]{0,200}?\\b(?:id|name)\\s?=\\s?[\"']([^\"'<>]{1,100})[\"']");

  private Anchors() {}

  /** The anchors of headings, a second of the same name with a number, and those of HTML. */
  static Set<String> of(Document document) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> repeats = new HashMap<>();
    document
        .allSections()
        .flatMap(section -> Slug.ofHeading(section.heading().plain()).stream())
        .forEach(
            slug -> {
              int before = repeats.merge(slug, 1, Integer::sum) - 1;
              anchors.add(before == 0 ? slug : slug + "-" + before);
            });
    Matcher named = NAMED.matcher(document.text());
    while (named.find()) {
      Slug.ofHeading(named.group(1)).ifPresent(anchors::add);
    }
    return Set.copyOf(anchors);
  }
}
