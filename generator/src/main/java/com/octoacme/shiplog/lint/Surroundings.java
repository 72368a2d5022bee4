package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.SourceEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a rule may look at beside its document: the other documents, the files, the day. */
public final class Surroundings {
  private final Logbook logbook;
  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, List<LogbookEntry>> byPath = new HashMap<>();
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

  private Surroundings(Logbook logbook) {
    this.logbook = logbook;
  }

  public static Surroundings of(Logbook logbook) {
    Surroundings surroundings = new Surroundings(logbook);
    logbook.files().forEach(surroundings::addFile);
    logbook.entries().forEach(surroundings::addDocument);
    return surroundings;
  }

  private void addDocument(LogbookEntry entry) {
    byPath.computeIfAbsent(entry.path(), none -> new ArrayList<>(1)).add(entry);
  }

  private void addFile(SourceEntry file) {
    String path = file.path();
    files.add(path);
    byName.putIfAbsent(name(path), path);
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** What "now" means; only rules about time ask. */
  public AsOf asOf() {
    return logbook.asOf();
  }

  public Configuration configuration() {
    return logbook.configuration();
  }

  public List<LogbookEntry> entries() {
    return logbook.entries();
  }

  /** Whether there is a file or folder of this path; the empty path is the root. */
  public boolean has(String path) {
    return path.isEmpty() || files.contains(path) || folders.contains(path);
  }

  /** The document at a path; the first of several that one file holds. */
  public Optional<LogbookEntry> find(String path) {
    return Optional.ofNullable(byPath.get(path)).map(parts -> parts.get(0));
  }

  /** A file whose name is that of a path, whatever its folder and case. */
  public Optional<String> findNamed(String path) {
    return Optional.ofNullable(byName.get(name(path)));
  }

  /**
   * The anchors of a file's headings, and those that its HTML names.
   *
   * @return empty if the file is no document
   */
  public Optional<Set<String>> findAnchors(String path) {
    return Optional.ofNullable(byPath.get(path))
        .map(parts -> anchors.computeIfAbsent(path, none -> Anchors.of(parts)));
  }
}
