package com.octoacme.shiplog.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All files of a snapshot.
 *
 * @param entries sorted by path, each path once
 * @param problems paths that are left out because they are unsafe, collide or exceed a limit
 */
public record Listing(List<SourceEntry> entries, List<InputProblem> problems) {
  public Listing {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** The paths below a folder, which may be written with a slash behind it; none for a file. */
  public List<String> below(String folder) {
    String start = folder.endsWith("/") ? folder : folder + "/";
    return entries.stream().map(SourceEntry::path).filter(path -> path.startsWith(start)).toList();
  }

  /** The paths of the files that a later state has as they are here. */
  public Set<String> unchangedIn(List<SourceEntry> later) {
    Map<String, SourceEntry> now =
        later.stream().collect(Collectors.toMap(SourceEntry::path, file -> file));
    return entries.stream()
        .filter(file -> now.containsKey(file.path()) && file.isSameAs(now.get(file.path())))
        .map(SourceEntry::path)
        .collect(Collectors.toUnmodifiableSet());
  }
}
