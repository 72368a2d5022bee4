package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a finished site, not yet read.
 *
 * @param path relative to the site's root, with slashes
 * @param file on disk
 * @param size bytes
 */
public record SiteFile(String path, Path file, long size) {
  /**
   * Its content.
   *
   * @throws SetupException if it cannot be read any more
   */
  byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new SetupException(
          "a file of the site cannot be read any more: " + e.getMessage(),
          file.toString(),
          "Let nothing write to the site while it is published, then run again.");
    }
  }
}
