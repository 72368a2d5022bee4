package com.octoacme.shiplog.source.git;

import java.util.Set;

/**
 * The folders that a scan looks into.
 *
 * @param folders without a final slash; the empty string for the whole tree
 */
record Roots(Set<String> folders) {
  Roots {
    folders = Set.copyOf(folders);
  }

  /** Whether a folder is one of these, lies in one, or leads to one. */
  boolean opens(String folder) {
    return contains(folder) || folders.stream().anyMatch(root -> root.startsWith(folder + "/"));
  }

  /** Whether a path is one of these or lies in one. */
  boolean contains(String path) {
    return folders.stream()
        .anyMatch(root -> root.isEmpty() || path.equals(root) || path.startsWith(root + "/"));
  }
}
