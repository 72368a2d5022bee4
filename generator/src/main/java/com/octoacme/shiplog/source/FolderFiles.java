package com.octoacme.shiplog.source;

import com.octoacme.shiplog.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads files on disk below a root, never through a symbolic link. */
public final class FolderFiles {
  private final Path root;

  public FolderFiles(Path root) {
    this.root = root;
  }

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes that are loaded
   * @throws UnreadableSourceException if the file is too long, gone, or behind a symbolic link
   */
  public byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    Path file = locate(entry);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      long size = Files.size(file);
      if (size > limit) {
        throw new UnreadableSourceException(tooLong(entry.path(), size, limit));
      }
      byte[] bytes = in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
      if (in.read() >= 0) {
        throw new UnreadableSourceException(tooLong(entry.path(), limit + 1, limit));
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(entry, String.valueOf(e.getMessage()));
    }
  }

  private Path locate(SourceEntry entry) throws UnreadableSourceException {
    try {
      if (isRegularWithoutLinks(entry.path())) {
        return root.resolve(entry.path());
      }
    } catch (InvalidPathException e) {
      throw unreadable(entry, "the locale of this run cannot express its name");
    }
    throw unreadable(entry, "it is no regular file any more");
  }

  /** The problem of a file that is longer than the limit; sizes are bytes. */
  public static InputProblem tooLong(String path, long size, long limit) {
    return new InputProblem(
        "file-limit",
        path,
        Position.START,
        "The file has " + size + " bytes, the limit is " + limit + ".",
        "Split the file, or raise `limits.file`, and `limits.seconds` if it is set.");
  }

  private boolean isRegularWithoutLinks(String path) {
    Path current = root;
    for (Path name : Path.of(path)) {
      current = current.resolve(name);
      if (Files.isSymbolicLink(current)) {
        return false;
      }
    }
    return Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS);
  }

  private static UnreadableSourceException unreadable(SourceEntry entry, String reason) {
    return new UnreadableSourceException(
        new InputProblem(
            "unreadable-object",
            entry.path(),
            Position.START,
            "The file cannot be read: " + reason + ".",
            "Check that it exists and may be read, then run again."));
  }
}
