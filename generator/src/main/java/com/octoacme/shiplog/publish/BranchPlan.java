package com.octoacme.shiplog.publish;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The branch as it shall be, and how that differs from what it is.
 *
 * @param files of the new commit, by path
 * @param added sorted
 * @param changed sorted
 * @param removed sorted
 */
public record BranchPlan(
    NavigableMap<String, BranchFile> files,
    List<String> added,
    List<String> changed,
    List<String> removed)
    implements BranchChange.Decision {
  /** GitHub Pages then serves files as they are. */
  static final String NO_JEKYLL = ".nojekyll";

  public BranchPlan {
    files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** The way from one set of files to another. */
  static BranchPlan between(
      NavigableMap<String, BranchFile> before, NavigableMap<String, BranchFile> after) {
    return new BranchPlan(
        after,
        after.keySet().stream().filter(path -> !before.containsKey(path)).toList(),
        after.keySet().stream()
            .filter(before::containsKey)
            .filter(path -> !Objects.equals(before.get(path), after.get(path)))
            .toList(),
        before.keySet().stream().filter(path -> !after.containsKey(path)).toList());
  }

  /** Files that stay as they are. */
  int untouched() {
    return files.size() - added.size() - changed.size();
  }
}
