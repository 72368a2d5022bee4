package com.octoacme.shiplog.site;

import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Difference.Hunk;
import com.octoacme.shiplog.difference.Difference.Line;
import com.octoacme.shiplog.difference.Difference.Part;
import java.util.ArrayList;
import java.util.List;

/** The room that one page has for differences; each takes its share of what is left. */
public final class DifferenceRoom {
  /** Characters of one page, a line's markup counted; it stays below 300 KB. */
  private static final int CHARACTERS = 160_000;

  private static final int MARKUP = 60;
  private static final int LONGEST = 1_000;

  private int left = CHARACTERS;

  /** Whether nothing fits any more. */
  public boolean isFull() {
    return left <= 0;
  }

  /** As much of a difference as fits. */
  public Difference fitted(Difference difference) {
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
    return new Difference(hunks, difference.added(), difference.removed(), lost);
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
