package com.octoacme.shiplog.source;

import com.octoacme.shiplog.text.Position;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects the files of a snapshot up to a limit and leaves out names that a file system which
 * folds case or normalises Unicode would take for the same.
 */
public final class ListingBuilder {
  /** What every file system takes, with the folder of a site before it. */
  private static final int MOST_BYTES = 240;

  private final int limit;
  private final List<SourceEntry> entries = new ArrayList<>();
  private final List<InputProblem> problems = new ArrayList<>();
  private boolean full;

  /**
   * @param limit the most files
   */
  public ListingBuilder(int limit) {
    this.limit = limit;
  }

  /** Adds a file, unless the limit is reached; then it is the caller's turn to stop. */
  public void add(SourceEntry entry) {
    if (isTooLong(entry.path())) {
      addUnsafe(entry.path(), "it has more than " + MOST_BYTES + " bytes");
    } else if (entries.size() < limit) {
      entries.add(entry);
    } else {
      stop();
    }
  }

  private static boolean isTooLong(String path) {
    return path.length() > MOST_BYTES / 3
        && path.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  /** Adds the problem of a path that is left out. */
  public void add(InputProblem problem) {
    if (problems.size() < limit) {
      problems.add(problem);
    } else {
      stop();
    }
  }

  /** Adds the problem of a path that is not safe to write or to show. */
  public void addUnsafe(String path, String reason) {
    add(
        new InputProblem(
            "unsafe-path",
            path,
            Position.START,
            "The path `" + path + "` is not safe: " + reason + ".",
            "Rename it to a name that every system can write."));
  }

  /** Adds the problem of a folder below which nothing is listed, it being too deep. */
  public void addTooDeep(String path, int depth) {
    add(
        new InputProblem(
            "unsafe-path",
            path,
            Position.START,
            "The path has more than " + depth + " folders; nothing below is read.",
            "Move the files up, or raise `limits.path-depth`."));
  }

  /** Whether the limit is reached and there was more. */
  public boolean isFull() {
    return full;
  }

  private void stop() {
    if (!full) {
      full = true;
      problems.add(
          new InputProblem(
              "file-limit",
              "shiplog.yaml",
              Position.START,
              "The repository has more than " + limit + " files; the others are not read.",
              "Raise `limits.paths`."));
    }
  }

  /** All that was added, sorted by path, without names that collide. */
  public Listing listing() {
    Map<String, List<SourceEntry>> byName =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> folded(entry.path()), LinkedHashMap::new, Collectors.toList()));
    List<SourceEntry> kept = new ArrayList<>(entries.size());
    byName.values().forEach(same -> keepOrReport(same, kept));
    kept.sort(Comparator.comparing(SourceEntry::path));
    problems.sort(Comparator.comparing(InputProblem::path).thenComparing(InputProblem::message));
    return new Listing(kept, problems);
  }

  private void keepOrReport(List<SourceEntry> same, List<SourceEntry> kept) {
    if (same.size() == 1) {
      kept.addAll(same);
      return;
    }
    String names =
        same.stream()
            .map(entry -> "`" + entry.path() + "`")
            .sorted()
            .collect(Collectors.joining(" and "));
    problems.add(
        new InputProblem(
            "path-collision",
            same.stream().map(SourceEntry::path).sorted().findFirst().orElseThrow(),
            Position.START,
            names + " are one name where case or accents' encoding do not count; none is read.",
            "Rename all but one of them."));
  }

  private static String folded(String path) {
    if (isPlain(path)) {
      return path;
    }
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String path) {
    return path.chars().allMatch(c -> c < 0x80 && (c < 'A' || c > 'Z'));
  }
}
