package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.markdown.RenderedMarkdown.ContentsEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives headings their level on a page whose only level 1 is the page's title. */
final class HeadingOutline {
  private static final int DEEPEST = 6;

  private final HeadingIds ids = new HeadingIds();
  private final Deque<Integer> above = new ArrayDeque<>();
  private final List<ContentsEntry> entries = new ArrayList<>();

  /** The next heading, at most one level below the one before it. */
  ContentsEntry add(int authorLevel, String text) {
    while (!above.isEmpty() && above.element() >= authorLevel) {
      above.pop();
    }
    above.push(authorLevel);
    int level = Math.min(above.size() + 1, DEEPEST);
    ContentsEntry entry = new ContentsEntry(level, ids.idOf(text), text.replace('\n', ' '));
    entries.add(entry);
    return entry;
  }

  List<ContentsEntry> entries() {
    return entries;
  }
}
