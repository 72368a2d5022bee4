package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.LineIndex;
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

  /**
   * The lines that begin with a pattern, in the order of the text; the front matter is not looked
   * at. It is tried once for each line and not at each character, which would be ten times as slow.
   *
   * @param pattern stays within a line
   */
  public static List<Span> find(Document document, Pattern pattern) {
    LineIndex lines = document.lines();
    Span extent = document.extent();
    Matcher matcher = pattern.matcher(document.text());
    List<Span> found = new ArrayList<>();
    int line = lines.positionOf(extent.start()).line();
    for (int start = extent.start(); start < extent.end(); start = lines.startOf(++line)) {
      if (matcher.region(start, extent.end()).lookingAt()) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
      if (line == lines.lineCount()) {
        break;
      }
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
