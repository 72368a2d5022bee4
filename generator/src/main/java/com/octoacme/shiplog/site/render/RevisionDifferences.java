package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Difference.Hunk;
import com.octoacme.shiplog.difference.Difference.Line;
import com.octoacme.shiplog.difference.Difference.Part;
import com.octoacme.shiplog.difference.Differencer;
import com.octoacme.shiplog.document.markdown.PublicText;
import com.octoacme.shiplog.site.RecordPage;
import com.octoacme.shiplog.site.render.RevisionDifference.State;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the revisions of one page changed, within the page's limit.
 *
 * <p>Where a newer text hides more parts than an older one, the older may show what was marked
 * internal later: it and all before it are withheld. So all newer revisions are read, also those of
 * earlier pages.
 */
final class RevisionDifferences {
  /** Changed lines of one revision. */
  private static final int LINES = 200;

  /** Characters of one page, a line's markup counted; it stays below 300 KB. */
  private static final int CHARACTERS = 160_000;

  private static final int MARKUP = 60;
  private static final int LONGEST = 1_000;

  private final RecordPage.History page;
  private final ShownTexts texts;
  private int left = CHARACTERS;
  private int hidden;
  private boolean withheld;

  RevisionDifferences(RecordPage.History page, ShownTexts texts) {
    this.page = page;
    this.texts = texts;
  }

  Map<String, RevisionDifference> read() {
    Map<String, RevisionDifference> differences = new HashMap<>();
    String first = page.revisions().get(0).commit().id();
    boolean here = false;
    for (Revision revision : page.history().revisions()) {
      here |= revision.commit().id().equals(first);
      if (here && differences.size() < page.revisions().size()) {
        differences.put(revision.commit().id(), difference(revision));
      } else if (!here) {
        guard(revision.content());
      } else {
        return differences;
      }
    }
    return differences;
  }

  /** Whether a text may be compared, given those after it. */
  private boolean guard(String content) {
    try {
      PublicText text = texts.of(content);
      withheld |= text.text().isPresent() && text.internalParts() < hidden;
      hidden = Math.max(hidden, text.internalParts());
      return !withheld && text.text().isPresent();
    } catch (UnreadableSourceException e) {
      withheld |= hidden > 0;
      return false;
    }
  }

  private RevisionDifference difference(Revision revision) {
    boolean shown = guard(revision.content());
    if (revision.replaced().isEmpty()) {
      return RevisionDifference.of(State.ADDED);
    }
    String before = revision.replaced().get(0);
    if (before.equals(revision.content())) {
      return RevisionDifference.of(State.SAME);
    }
    if (left <= 0) {
      return RevisionDifference.of(State.LEFT_OUT);
    }
    try {
      PublicText old = texts.of(before);
      PublicText now = texts.of(revision.content());
      if (!shown || old.text().isEmpty() || now.text().isEmpty() || old.internalParts() < hidden) {
        return RevisionDifference.of(State.WITHHELD);
      }
      return fitted(Differencer.compare(old.text().get(), now.text().get(), LINES));
    } catch (UnreadableSourceException e) {
      return RevisionDifference.of(State.UNREADABLE);
    }
  }

  /** As much of a difference as fits on the page. */
  private RevisionDifference fitted(Difference difference) {
    List<Hunk> hunks = new ArrayList<>();
    int lost = difference.hidden();
    for (Hunk hunk : difference.hunks()) {
      List<Line> lines = new ArrayList<>();
      for (Line line : hunk.lines()) {
        if (left > 0) {
          Line shown = new Line(line.kind(), shortened(line.parts()));
          left -= cost(shown);
          lines.add(shown);
        } else if (line.kind() != Line.Kind.SAME) {
          lost++;
        }
      }
      if (!lines.isEmpty()) {
        hunks.add(new Hunk(hunk.before(), hunk.after(), lines));
      }
    }
    return RevisionDifference.of(
        new Difference(hunks, difference.added(), difference.removed(), lost));
  }

  private static List<Part> shortened(List<Part> parts) {
    List<Part> shown = new ArrayList<>();
    int room = LONGEST;
    for (Part part : parts) {
      if (room > 0) {
        String text = part.text();
        int end = Math.min(text.length(), room);
        boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        int cut = splits ? end - 1 : end;
        shown.add(
            new Part(
                cut < text.length() ? text.substring(0, cut) + "\u2026" : text, part.changed()));
        room -= text.length();
      }
    }
    return shown;
  }

  private static int cost(Line line) {
    int cost = MARKUP;
    for (Part part : line.parts()) {
      cost += (part.changed() ? MARKUP : 0) + part.text().length();
      cost += 5 * (int) part.text().chars().filter(c -> "&<>\"'".indexOf(c) >= 0).count();
      cost += 2 * (int) part.text().chars().filter(c -> c > 0x7F).count();
    }
    return cost;
  }
}
