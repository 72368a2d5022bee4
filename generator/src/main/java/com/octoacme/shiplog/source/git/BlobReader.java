package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.FolderFiles;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads contents from git's objects, asking for the size first. */
final class BlobReader {
  private final Repository git;

  BlobReader(Repository git) {
    this.git = git;
  }

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes that are loaded
   */
  byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    String blob = entry.blob().orElseThrow(() -> new IllegalArgumentException(entry.path()));
    return bytes(entry.path(), blob, limit);
  }

  /**
   * The bytes of a content.
   *
   * @param path for the message if it cannot be read
   * @param limit the most bytes that are loaded
   */
  byte[] bytes(String path, String blob, long limit) throws UnreadableSourceException {
    try (ObjectReader reader = git.newObjectReader()) {
      ObjectId id = ObjectId.fromString(blob);
      long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
      if (size > limit) {
        throw new UnreadableSourceException(FolderFiles.tooLong(path, size, limit));
      }
      return reader.open(id, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
    } catch (IOException | RuntimeException e) {
      // Corrupt objects make JGit fail with any exception, out of bounds included.
      throw GitFault.ofFile(path, blob, e);
    }
  }
}
