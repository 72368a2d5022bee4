package com.octoacme.shiplog.task;

import com.octoacme.shiplog.document.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which task of a text is which of a later one: the same text first, then the same ticket,
 * then the same name without notes, then the most similar one.
 */
final class TaskMatcher {
  private static final double SIMILAR = 0.8;

  /** What is left over on either side and is still compared pair by pair. */
  private static final int MOST_COMPARED = 100;

  private static final Pattern TICKET =
      Pattern.compile("(?<![\\w-])(?:[A-Z][A-Z0-9]{1,15}-\\d{1,9}|#\\d{1,9})(?![\\w-])");

  private final List<TaskText> before;
  private final List<TaskText> now;
  private final int[] origins;
  private final boolean[] taken;

  private TaskMatcher(List<TaskText> before, List<TaskText> now) {
    this.before = before;
    this.now = now;
    this.origins = new int[now.size()];
    this.taken = new boolean[before.size()];
    Arrays.fill(origins, -1);
  }

  /** For each task of the later text the index of the same task in the earlier one, or -1. */
  static int[] origins(List<TaskText> before, List<TaskText> now) {
    TaskMatcher matcher = new TaskMatcher(before, now);
    matcher.pair(task -> Optional.of(task.text()), false);
    if (matcher.isLeft()) {
      matcher.pair(task -> findTicket(task.text()), true);
      Map<TaskText, String> names = new HashMap<>();
      matcher.pair(task -> Optional.of(names.computeIfAbsent(task, TaskMatcher::name)), false);
      matcher.pairSimilar(names);
    }
    return matcher.origins;
  }

  /** The task's words, to be compared with those of others. */
  static String name(TaskText task) {
    return Names.normalizeTask(task.text());
  }

  static Optional<String> findTicket(String text) {
    Matcher ticket = TICKET.matcher(text);
    return ticket.find() ? Optional.of(ticket.group()) : Optional.empty();
  }

  private boolean isLeft() {
    return Arrays.stream(origins).anyMatch(origin -> origin < 0);
  }

  /**
   * Pairs tasks of the same key, in their order.
   *
   * @param unique whether a key that stands for several tasks tells nothing
   */
  private void pair(Function<TaskText, Optional<String>> key, boolean unique) {
    Map<String, Deque<Integer>> old = byKey(before, i -> !taken[i], key);
    Map<String, Deque<Integer>> fresh = byKey(now, i -> origins[i] < 0, key);
    fresh.forEach(
        (name, places) -> {
          Deque<Integer> known = old.getOrDefault(name, new ArrayDeque<>());
          boolean ambiguous = unique && (places.size() > 1 || known.size() > 1);
          while (!ambiguous && !known.isEmpty() && !places.isEmpty()) {
            join(known.remove(), places.remove());
          }
        });
  }

  private static Map<String, Deque<Integer>> byKey(
      List<TaskText> tasks, IntPredicate free, Function<TaskText, Optional<String>> key) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (free.test(i)) {
        int place = i;
        key.apply(tasks.get(i))
            .ifPresent(name -> places.computeIfAbsent(name, x -> new ArrayDeque<>()).add(place));
      }
    }
    return places;
  }

  private void join(int old, int fresh) {
    taken[old] = true;
    origins[fresh] = old;
  }

  private record Pair(double likeness, int old, int fresh) {}

  private void pairSimilar(Map<TaskText, String> names) {
    List<Shape> old = shapes(before, i -> !taken[i], names);
    List<Shape> fresh = shapes(now, i -> origins[i] < 0, names);
    List<Pair> pairs = new ArrayList<>();
    for (Shape one : old) {
      for (Shape other : fresh) {
        double likeness = one.likeness(other);
        if (likeness >= SIMILAR) {
          pairs.add(new Pair(likeness, one.place(), other.place()));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::old)
            .thenComparingInt(Pair::fresh));
    for (Pair pair : pairs) {
      if (!taken[pair.old()] && origins[pair.fresh()] < 0) {
        join(pair.old(), pair.fresh());
      }
    }
  }

  private static List<Shape> shapes(
      List<TaskText> tasks, IntPredicate free, Map<TaskText, String> names) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < tasks.size() && shapes.size() < MOST_COMPARED; i++) {
      if (free.test(i)) {
        shapes.add(Shape.of(i, names.getOrDefault(tasks.get(i), "")));
      }
    }
    return shapes;
  }

  /** A text as the sorted pairs of its neighbouring letters. */
  private static final class Shape {
    private static final int LONGEST = 500;
    private static final int TELLING = 15;

    private final int place;
    private final String text;
    private final int[] pairs;

    private Shape(int place, String text, int[] pairs) {
      this.place = place;
      this.text = text;
      this.pairs = pairs;
    }

    static Shape of(int place, String text) {
      String some = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
      int[] pairs = new int[Math.max(0, some.length() - 1)];
      Arrays.setAll(pairs, i -> (some.charAt(i) << 16) | some.charAt(i + 1));
      Arrays.sort(pairs);
      return new Shape(place, some, pairs);
    }

    int place() {
      return place;
    }

    /** How much two texts share, from 0 to 1: twice the common pairs by all pairs. */
    double likeness(Shape other) {
      int common = 0;
      int j = 0;
      for (int pair : pairs) {
        while (j < other.pairs.length && other.pairs[j] < pair) {
          j++;
        }
        if (j < other.pairs.length && other.pairs[j] == pair) {
          common++;
          j++;
        }
      }
      int all = pairs.length + other.pairs.length;
      double shared = all == 0 ? 0 : 2.0 * common / all;
      return continues(other) || other.continues(this) ? Math.max(SIMILAR, shared) : shared;
    }

    /** Whether this is the other text and more words. */
    private boolean continues(Shape other) {
      int end = other.text.length();
      return end >= TELLING
          && text.length() > end
          && text.startsWith(other.text)
          && !Character.isLetterOrDigit(text.charAt(end));
    }
  }
}
