package com.octoacme.shiplog.source;

import java.util.List;

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
}
