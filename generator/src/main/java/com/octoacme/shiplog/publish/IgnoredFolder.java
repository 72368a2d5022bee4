package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for output in somebody's working directory, which git is told to ignore. */
public final class IgnoredFolder {
  private IgnoredFolder() {}

  /**
   * Makes the folder, with a {@code .gitignore} of its own.
   *
   * @throws SetupException if it cannot be made, or is a link, which would lead the output anywhere
   */
  public static Path make(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw unusable("the output folder is a symbolic link", folder);
    }
    try {
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (Files.notExists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return folder;
    } catch (IOException e) {
      throw unusable("the output folder cannot be made: " + e.getMessage(), folder);
    }
  }

  private static SetupException unusable(String message, Path folder) {
    return new SetupException(
        message, folder.toString(), "Name another folder with shiplog.outputDirectory.");
  }
}
