package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.SourceEntry;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** Git's file modes as the types of a snapshot. */
final class EntryTypes {
  private EntryTypes() {}

  /** Empty for a folder and for a mode that git does not define. */
  static Optional<SourceEntry.Type> find(FileMode mode) {
    if (isFile(mode)) {
      return Optional.of(SourceEntry.Type.FILE);
    }
    if (mode.equals(FileMode.SYMLINK)) {
      return Optional.of(SourceEntry.Type.SYMBOLIC_LINK);
    }
    return mode.equals(FileMode.GITLINK)
        ? Optional.of(SourceEntry.Type.SUBMODULE)
        : Optional.empty();
  }

  /** Whether the mode is that of a regular file, executable or not. */
  static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }
}
