package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the documents as they were before a change: only those that differ are read once more. A
 * document keeps the template that it is judged by now, so that only the change makes a difference.
 */
public final class ChangedLogbookReader {
  private final LogbookReader reader;
  private final JudgingPolicy policy;
  private final Logbook after;

  /**
   * @param reader of the state after the change
   * @param policy by which that state was judged
   * @param after the state after the change
   */
  public ChangedLogbookReader(LogbookReader reader, JudgingPolicy policy, Logbook after) {
    this.reader = reader;
    this.policy = policy;
    this.after = after;
  }

  /**
   * Reads the state before the change.
   *
   * @param listing of the snapshot
   */
  public ChangedLogbook read(Snapshot snapshot, Listing listing) {
    Set<String> unchanged = listing.unchangedIn(after.files());
    Logbook differing =
        reader.readPart(snapshot, listing, after, path -> !unchanged.contains(path));
    List<LogbookEntry> rest =
        after.entries().stream().filter(entry -> !unchanged.contains(entry.path())).toList();
    DocumentPairs pairs = DocumentPairs.of(differing.entries(), rest);
    Map<String, LogbookEntry> successors = new HashMap<>();
    Map<String, String> oldPaths = new HashMap<>();
    for (LogbookEntry entry : rest) {
      pairs
          .findOldPath(entry.path())
          .ifPresent(
              old -> {
                oldPaths.put(entry.path(), old);
                successors.put(entry.keyIn(old), entry);
              });
    }
    Logbook before = before(differing, listing, unchanged, successors);
    return new ChangedLogbook(before, after, paths(rest), deleted(differing, oldPaths), oldPaths);
  }

  private Logbook before(
      Logbook differing,
      Listing listing,
      Set<String> unchanged,
      Map<String, LogbookEntry> successors) {
    TemplatesInForce templates = reader.templates(policy, after.schemas(), after.head());
    List<LogbookEntry> entries = new ArrayList<>();
    after.entries().stream()
        .filter(entry -> unchanged.contains(entry.path()))
        .forEach(entries::add);
    Map<String, SourceEntry> files =
        listing.entries().stream().collect(Collectors.toMap(SourceEntry::path, file -> file));
    differing.entries().stream()
        .map(entry -> asBefore(entry, Optional.ofNullable(successors.get(entry.key())), files))
        .map(
            entry ->
                templates.judgeBefore(
                    entry,
                    Optional.ofNullable(successors.get(entry.key())).flatMap(LogbookEntry::schema)))
        .forEach(entries::add);
    entries.sort(Comparator.comparing(LogbookEntry::path));
    List<InputProblem> problems =
        Stream.concat(
                after.problems().stream().filter(problem -> unchanged.contains(problem.path())),
                differing.problems().stream())
            .toList();
    return new Logbook(
        after.configuration(),
        after.asOf(),
        differing.head(),
        entries,
        listing.entries(),
        after.schemas(),
        problems,
        after.history(),
        after.tags(),
        after.shipments(),
        differing.strays(),
        after.errata());
  }

  /** The history is that of the later document; what became of tasks, as it was by then. */
  private LogbookEntry asBefore(
      LogbookEntry entry, Optional<LogbookEntry> successor, Map<String, SourceEntry> files) {
    return successor
        .map(later -> entry.with(entry.recorded().with(later.history())))
        .map(
            known ->
                reader.withTasks(
                    known,
                    known.history().without(policy.change()),
                    after.shipments(),
                    Optional.ofNullable(files.get(known.path())).flatMap(SourceEntry::blob)))
        .orElse(entry);
  }

  private static Set<String> paths(List<LogbookEntry> entries) {
    return entries.stream().map(LogbookEntry::path).collect(Collectors.toSet());
  }

  private static Set<String> deleted(Logbook differing, Map<String, String> oldPaths) {
    Set<String> deleted = new HashSet<>(paths(differing.entries()));
    deleted.removeAll(oldPaths.values());
    return deleted;
  }
}
