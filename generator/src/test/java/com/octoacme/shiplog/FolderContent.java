package com.octoacme.shiplog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, by path, to compare two of them. */
final class FolderContent {
  private FolderContent() {}

  /** The bytes of each file, one character for each. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : list(folder)) {
      files.put(
          folder.relativize(file).toString(),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return files;
  }

  /** When each file was changed last. */
  static Map<String, FileTime> times(Path folder) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (Path file : list(folder)) {
      times.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
    }
    return times;
  }

  /** The addresses of a site's pages, sorted. */
  static List<String> pages(Path site) throws IOException {
    return list(site).stream()
        .map(file -> site.relativize(file).toString())
        .filter(name -> name.endsWith(".html"))
        .sorted()
        .toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
