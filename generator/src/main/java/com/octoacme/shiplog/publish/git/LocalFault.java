package com.octoacme.shiplog.publish.git;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Tells failures of this machine from those of the remote. */
final class LocalFault {
  private LocalFault() {}

  /** Whether the disk, a quota or a size limit stopped a write. */
  static boolean isFull(IOException failure) {
    return causes(failure)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(
            words ->
                words.contains("no space left")
                    || words.contains("disk quota")
                    || words.contains("file too large")
                    || words.contains("read-only file system"));
  }

  /** Whether the cache lacks something it should have. */
  static boolean isBroken(IOException failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof MissingObjectException
                    || cause instanceof CorruptObjectException
                    || cause instanceof FileSystemException);
  }

  /** The failure that began it. */
  static IOException deepest(IOException failure) {
    return causes(failure)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(IOException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).limit(8);
  }
}
