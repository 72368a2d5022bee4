package com.octoacme.shiplog.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies a folder with all that is in it. */
final class FolderCopy {
  private FolderCopy() {}

  /**
   * Whether nothing is there, or an empty folder.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  static boolean isVacant(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Files.notExists(folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes {@code to} the same as {@code from}.
   *
   * @param to must be vacant
   * @throws UncheckedIOException if a file cannot be read or written
   */
  static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> sources = walk.toList();
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.deleteIfExists(to);
      for (Path source : sources) {
        Files.copy(source, to.resolve(from.relativize(source).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
