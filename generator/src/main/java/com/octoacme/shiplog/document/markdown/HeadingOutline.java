package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.HeadingAnchors;
import com.octoacme.shiplog.document.markdown.RenderedMarkdown.ContentsEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives headings their level on a page whose only level 1 is the page's title. */
final class HeadingOutline {
  private static final int DEEPEST = 6;

  private final HeadingAnchors anchors = new HeadingAnchors();
  private final Deque<Integer> above = new ArrayDeque<>();
  private final List<ContentsEntry> entries = new ArrayList<>();

  /** The title, which the page shows above its body, has the first anchor. */
  void addTitle(String text) {
    anchors.next(text);
  }

  /** The next heading, at most one level below the one before it. */
  ContentsEntry add(int authorLevel, String text) {
    while (!above.isEmpty() && above.element() >= authorLevel) {
      above.pop();
    }
    above.push(authorLevel);
    int level = Math.min(above.size() + 1, DEEPEST);
    String id = PageAnchors.id(anchors.next(text));
    ContentsEntry entry = new ContentsEntry(level, id, text.replace('\n', ' '));
    entries.add(entry);
    return entry;
  }

  List<ContentsEntry> entries() {
    return entries;
  }
}
