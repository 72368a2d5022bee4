package com.octoacme.shiplog.source;

import java.util.Optional;

/**
 * A file of a snapshot, not yet read.
 *
 * @param path relative to the repository's root, with slashes, checked to be safe on every system
 * @param type only a {@link Type#FILE} can be read
 * @param size bytes, or -1 where the snapshot does not know it
 * @param blob the git object id of the content, where known
 * @param uncommitted whether the file, or this content of it, is only in the working tree
 */
public record SourceEntry(
    String path, Type type, long size, Optional<String> blob, boolean uncommitted) {
  /** Whether another state is known to have the same at this path. */
  boolean isSameAs(SourceEntry other) {
    return path.equals(other.path)
        && type == other.type
        && blob.isPresent()
        && blob.equals(other.blob);
  }

  /** What stands at a path. */
  public enum Type {
    FILE,
    SYMBOLIC_LINK,
    SUBMODULE
  }
}
