package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes single files so that a reader sees the old or the new content, never a part. */
public final class FileWriter {
  private FileWriter() {}

  /**
   * Writes a file, making its folder if need be.
   *
   * @throws SetupException if the file cannot be written
   */
  public static void write(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IOException("it is no file");
      }
      Files.createDirectories(folder);
      Path aside =
          folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(aside, content);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** The failure to write at a place, with the free space there. */
  public static SetupException failure(Path file, IOException cause) {
    return new SetupException(
        "cannot write: " + reason(cause),
        file.toString(),
        "Check that the folder may be written and that there is space (" + freeSpace(file) + ").");
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ", " + message);
  }

  private static String freeSpace(Path file) {
    for (Path at = file.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        try {
          return (Files.getFileStore(at).getUsableSpace() >> 20) + " MiB free";
        } catch (IOException e) {
          return "free space unknown";
        }
      }
    }
    return "free space unknown";
  }
}
