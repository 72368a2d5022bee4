package com.octoacme.shiplog.source.git;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is under one name in a commit and its parents.
 *
 * @param before in the parents, in their order, at least one
 * @param now in the commit
 */
record EntryVersions(List<TreeEntry> before, TreeEntry now) {
  /** Those of the parents, then that of the commit. */
  List<TreeEntry> all() {
    return Stream.concat(before.stream(), Stream.of(now)).toList();
  }

  boolean isAsInFirst() {
    return now.equals(before.get(0));
  }

  boolean isAsInAny() {
    return before.contains(now);
  }

  /** The same, seen as files: what is no regular file is not there. */
  FileVersions files() {
    return new FileVersions(
        before.stream().map(TreeEntry::fileContent).toList(), now.fileContent());
  }
}
