package com.octoacme.shiplog.difference;

import com.octoacme.shiplog.difference.Difference.Hunk;
import com.octoacme.shiplog.difference.Difference.Line;
import com.octoacme.shiplog.difference.Difference.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two texts: lines first, then the words of lines that replace each other. The cost is
 * linear in the texts, whatever they hold: where too much differs, all of it counts as replaced.
 */
public final class Differencer {
  private static final int MOST_EDITS = 1_000;
  private static final int AROUND = 3;

  private final List<String> before;
  private final List<String> after;
  private final int shown;
  private final List<Numbered> lines = new ArrayList<>();
  private int added;
  private int removed;

  private Differencer(String before, String after, int shown) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
    this.shown = shown;
  }

  /**
   * What changed between two texts.
   *
   * @param shown the most changed lines among the hunks; all are counted
   */
  public static Difference compare(String before, String after, int shown) {
    return new Differencer(before, after, shown).compare();
  }

  /** A line with the numbers that both texts have reached at it, 1-based. */
  private record Numbered(int before, int after, Line line) {
    boolean isChange() {
      return line.kind() != Line.Kind.SAME;
    }
  }

  private Difference compare() {
    int[] partners = Partners.of(before, after, MOST_EDITS);
    int old = 0;
    int now = 0;
    while (old < before.size() || now < after.size()) {
      int oldEnd = old;
      while (oldEnd < before.size() && partners[oldEnd] < 0) {
        oldEnd++;
      }
      int nowEnd = oldEnd < before.size() ? partners[oldEnd] : after.size();
      addChange(old, oldEnd, now, nowEnd);
      if (oldEnd < before.size()) {
        Line same = new Line(Line.Kind.SAME, WordMarks.whole(before.get(oldEnd)));
        lines.add(new Numbered(oldEnd + 1, nowEnd + 1, same));
      }
      old = oldEnd + 1;
      now = nowEnd + 1;
    }
    List<Hunk> hunks = hunks();
    int visible = hunks.stream().mapToInt(Differencer::changes).sum();
    return new Difference(hunks, added, removed, added + removed - visible);
  }

  /** Lines that were replaced by others, those that are gone first. */
  private void addChange(int old, int oldEnd, int now, int nowEnd) {
    List<List<Part>> replacing = new ArrayList<>();
    for (int i = old; i < oldEnd; i++) {
      int counterpart = now + i - old;
      List<Part> parts = WordMarks.whole(before.get(i));
      if (counterpart < nowEnd && isShown()) {
        WordMarks marks = WordMarks.of(before.get(i), after.get(counterpart));
        parts = marks.before();
        replacing.add(marks.after());
      }
      removed++;
      lines.add(new Numbered(i + 1, now + 1, new Line(Line.Kind.REMOVED, parts)));
    }
    for (int i = now; i < nowEnd; i++) {
      int place = i - now;
      List<Part> parts =
          place < replacing.size() ? replacing.get(place) : WordMarks.whole(after.get(i));
      added++;
      lines.add(new Numbered(oldEnd + 1, i + 1, new Line(Line.Kind.ADDED, parts)));
    }
  }

  private boolean isShown() {
    return added + removed <= shown;
  }

  private static int changes(Hunk hunk) {
    return (int) hunk.lines().stream().filter(line -> line.kind() != Line.Kind.SAME).count();
  }

  private List<Hunk> hunks() {
    List<Hunk> hunks = new ArrayList<>();
    int left = shown;
    int end = 0;
    for (int i = 0; i < lines.size() && left > 0; i++) {
      if (i >= end && lines.get(i).isChange()) {
        int start = Math.max(end, i - AROUND);
        end = endOf(i, left);
        List<Numbered> some = lines.subList(start, end);
        Hunk hunk =
            new Hunk(
                some.get(0).before(),
                some.get(0).after(),
                some.stream().map(Numbered::line).toList());
        left -= changes(hunk);
        hunks.add(hunk);
      }
    }
    return hunks;
  }

  /** Where a hunk ends that has a change at an index: changes that stand near belong to it. */
  private int endOf(int change, int left) {
    int last = change;
    int changes = 1;
    for (int i = change + 1; i < lines.size() && i <= last + 2 * AROUND && changes < left; i++) {
      if (lines.get(i).isChange()) {
        last = i;
        changes++;
      }
    }
    int end = Math.min(lines.size(), last + 1 + AROUND);
    return changes < left ? end : last + 1;
  }
}
