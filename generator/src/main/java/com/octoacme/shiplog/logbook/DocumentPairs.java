package com.octoacme.shiplog.logbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which documents two states of a repository have in common: those at the same path; of the others,
 * those of the same kind and id, then those with the same text, then the most similar ones.
 */
final class DocumentPairs {
  private static final int ENOUGH = 60;
  private static final int WHOLE = 100;

  /** Beyond it, comparing each with each would take longer than the rest of the run. */
  private static final int MOST_COMPARISONS = 250_000;

  private final Map<String, String> oldPaths = new HashMap<>();

  private DocumentPairs() {}

  /** Pairs the documents of the state before a change with those after it. */
  static DocumentPairs of(List<LogbookEntry> before, List<LogbookEntry> after) {
    DocumentPairs pairs = new DocumentPairs();
    Map<String, LogbookEntry> gone = byPath(before);
    Map<String, LogbookEntry> come = byPath(after);
    Set<String> stayed = new HashSet<>(gone.keySet());
    stayed.retainAll(come.keySet());
    stayed.forEach(path -> pairs.oldPaths.put(path, path));
    gone.keySet().removeAll(stayed);
    come.keySet().removeAll(stayed);
    pairs.pair(come, gone, entry -> entry.kind() + ":" + entry.id());
    pairs.pair(come, gone, entry -> entry.document().text());
    pairs.pairSimilar(come, gone);
    return pairs;
  }

  private static Map<String, LogbookEntry> byPath(List<LogbookEntry> entries) {
    Map<String, LogbookEntry> byPath = new LinkedHashMap<>();
    entries.forEach(entry -> byPath.putIfAbsent(entry.path(), entry));
    return byPath;
  }

  /** Where the document that is now at a path was before the change; empty if it is new. */
  Optional<String> findOldPath(String path) {
    return Optional.ofNullable(oldPaths.get(path));
  }

  private void pair(
      Map<String, LogbookEntry> come,
      Map<String, LogbookEntry> gone,
      Function<LogbookEntry, String> key) {
    Map<String, Deque<LogbookEntry>> byKey = new HashMap<>();
    gone.values().forEach(e -> byKey.computeIfAbsent(key.apply(e), k -> new ArrayDeque<>()).add(e));
    for (LogbookEntry entry : List.copyOf(come.values())) {
      LogbookEntry old = byKey.getOrDefault(key.apply(entry), new ArrayDeque<>()).poll();
      if (old != null) {
        join(entry.path(), old.path(), come, gone);
      }
    }
  }

  private void join(
      String path, String oldPath, Map<String, LogbookEntry> come, Map<String, LogbookEntry> gone) {
    oldPaths.put(path, oldPath);
    come.remove(path);
    gone.remove(oldPath);
  }

  private record Likeness(String path, String oldPath, int percent) {}

  private void pairSimilar(Map<String, LogbookEntry> come, Map<String, LogbookEntry> gone) {
    if ((long) come.size() * gone.size() > MOST_COMPARISONS) {
      return;
    }
    Map<String, Map<String, Integer>> oldLines = new LinkedHashMap<>();
    gone.forEach((path, entry) -> oldLines.put(path, lines(entry)));
    List<Likeness> found = new ArrayList<>();
    come.forEach(
        (path, entry) -> {
          Map<String, Integer> lines = lines(entry);
          oldLines.forEach(
              (oldPath, old) -> found.add(new Likeness(path, oldPath, percent(lines, old))));
        });
    found.stream()
        .filter(likeness -> likeness.percent() >= ENOUGH)
        .sorted(
            Comparator.comparing(Likeness::percent)
                .reversed()
                .thenComparing(Likeness::path)
                .thenComparing(Likeness::oldPath))
        .forEach(
            likeness -> {
              if (come.containsKey(likeness.path()) && gone.containsKey(likeness.oldPath())) {
                join(likeness.path(), likeness.oldPath(), come, gone);
              }
            });
  }

  /** The lines that say something, without indentation, each with how often it is there. */
  private static Map<String, Integer> lines(LogbookEntry entry) {
    Map<String, Integer> lines = new HashMap<>();
    entry
        .document()
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.merge(line, 1, Integer::sum));
    return lines;
  }

  private static int percent(Map<String, Integer> some, Map<String, Integer> others) {
    int shared = 0;
    int all = 0;
    for (Map.Entry<String, Integer> line : some.entrySet()) {
      shared += Math.min(line.getValue(), others.getOrDefault(line.getKey(), 0));
      all += line.getValue();
    }
    int larger = Math.max(all, others.values().stream().mapToInt(Integer::intValue).sum());
    return larger == 0 ? 0 : shared * WHOLE / larger;
  }
}
