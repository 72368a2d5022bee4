package com.octoacme.shiplog.difference;

import com.octoacme.shiplog.difference.Difference.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks the words by which two lines differ. Lines that have less than half of their letters in
 * common are not marked: they are other lines.
 */
final class WordMarks {
  private static final int LONGEST = 2_000;
  private static final int MOST_EDITS = 100;

  private final List<Part> before;
  private final List<Part> after;

  private WordMarks(List<Part> before, List<Part> after) {
    this.before = before;
    this.after = after;
  }

  static WordMarks of(String before, String after) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return unmarked(before, after);
    }
    List<String> old = words(before);
    List<String> now = words(after);
    if (!isAlike(mostInCommon(old, now), before, after)) {
      return unmarked(before, after);
    }
    int[] partners = Partners.of(old, now, MOST_EDITS);
    boolean[] oldKept = new boolean[old.size()];
    boolean[] nowKept = new boolean[now.size()];
    int common = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        oldKept[i] = true;
        nowKept[partners[i]] = true;
        common += weight(old.get(i));
      }
    }
    return isAlike(common, before, after)
        ? new WordMarks(parts(old, oldKept), parts(now, nowKept))
        : unmarked(before, after);
  }

  private static boolean isAlike(int common, String before, String after) {
    return 4 * common >= before.length() + after.length() - 2;
  }

  private static int weight(String word) {
    return word.isBlank() ? 0 : word.length();
  }

  /** Letters in common whatever the order of the words: in their order there are not more. */
  private static int mostInCommon(List<String> before, List<String> after) {
    Map<String, Integer> left = new HashMap<>();
    before.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : after) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common += weight(word);
      }
    }
    return common;
  }

  private static WordMarks unmarked(String before, String after) {
    return new WordMarks(whole(before), whole(after));
  }

  /** A line without marks. */
  static List<Part> whole(String line) {
    return List.of(new Part(line, false));
  }

  List<Part> before() {
    return before;
  }

  List<Part> after() {
    return after;
  }

  /** Words, spaces, and every other character alone. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (int from = 0; from < line.length(); ) {
      int first = line.codePointAt(from);
      int end = from + Character.charCount(first);
      while (end < line.length() && joins(first, line.codePointAt(end))) {
        end += Character.charCount(line.codePointAt(end));
      }
      words.add(line.substring(from, end));
      from = end;
    }
    return words;
  }

  private static boolean joins(int first, int next) {
    return Character.isLetterOrDigit(first)
        ? Character.isLetterOrDigit(next)
        : Character.isWhitespace(first) && Character.isWhitespace(next);
  }

  private static List<Part> parts(List<String> words, boolean[] kept) {
    boolean[] marked = Arrays.copyOf(kept, kept.length);
    for (int i = 1; i + 1 < marked.length; i++) {
      // A space between two changed words is no island of its own.
      marked[i] &= !words.get(i).isBlank() || marked[i - 1] || kept[i + 1];
    }
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < marked.length; ) {
      int end = from + 1;
      while (end < marked.length && marked[end] == marked[from]) {
        end++;
      }
      parts.add(new Part(String.join("", words.subList(from, end)), !marked[from]));
      from = end;
    }
    return parts;
  }
}
