package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lines in the source of a document that no code, raw HTML or comment holds. */
public final class ProseLines {
  private ProseLines() {}

  /** Where a pattern is found, in the order of the text; the front matter is not looked at. */
  public static List<Span> find(Document document, Pattern pattern) {
    Span extent = document.extent();
    Matcher matcher = pattern.matcher(document.text()).region(extent.start(), extent.end());
    List<Span> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found.isEmpty() ? found : withoutVerbatim(document, found);
  }

  private static List<Span> withoutVerbatim(Document document, List<Span> found) {
    NavigableMap<Integer, Span> verbatim = new TreeMap<>();
    AllBlocks.of(document).stream()
        .filter(block -> block instanceof Block.Code || block instanceof Block.Html)
        .forEach(block -> verbatim.put(block.span().start(), block.span()));
    document.comments().forEach(comment -> verbatim.put(comment.span().start(), comment.span()));
    return found.stream().filter(line -> !isWithin(verbatim, line.start())).toList();
  }

  private static boolean isWithin(NavigableMap<Integer, Span> spans, int offset) {
    Map.Entry<Integer, Span> before = spans.floorEntry(offset);
    return before != null && before.getValue().contains(offset);
  }
}
