package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The theme of a run as one folder on disk: the built-in files, single ones replaced by those of
 * the user's theme folder, which is read from the same snapshot as the documents.
 */
public final class ThemeFolder implements AutoCloseable {
  private static final String BUILT_IN = "theme/";
  private static final String ASSETS = "assets/";

  private final Path folder;
  private final Map<String, String> origins = new TreeMap<>();

  private ThemeFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Lays the theme out.
   *
   * @param theme the user's theme folder in the repository
   * @param files of the snapshot
   * @throws SetupException if the folder is named but holds no file, or a file cannot be read
   */
  public static ThemeFolder open(
      Optional<String> theme, Snapshot snapshot, List<SourceEntry> files, Limits limits) {
    try {
      ThemeFolder folder = new ThemeFolder(Files.createTempDirectory("shiplog-theme"));
      try {
        folder.addBuiltIns();
        if (theme.isPresent()) {
          folder.addUsers(theme.get(), snapshot, files, limits.file());
        }
        return folder;
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new SetupException(
          "the theme cannot be laid out in the folder for temporary files: " + e.getMessage(),
          System.getProperty("java.io.tmpdir"),
          "Check that the folder may be written and that there is space, or name another one with"
              + " -Djava.io.tmpdir.");
    }
  }

  private void addBuiltIns() throws IOException {
    String list = new String(BuiltIns.bytes(BUILT_IN + "FILES"), StandardCharsets.UTF_8);
    for (String name : list.lines().filter(line -> !line.isBlank()).toList()) {
      add(name, BuiltIns.bytes(BUILT_IN + name), BuiltIns.PREFIX + BUILT_IN + name);
    }
  }

  private void addUsers(String theme, Snapshot snapshot, List<SourceEntry> files, long limit)
      throws IOException {
    boolean found = false;
    for (SourceEntry file : files) {
      if (file.path().startsWith(theme + "/") && file.type() == SourceEntry.Type.FILE) {
        found = true;
        add(file.path().substring(theme.length() + 1), bytes(snapshot, file, limit), file.path());
      }
    }
    if (!found) {
      boolean file = files.stream().anyMatch(entry -> entry.path().equals(theme));
      throw new SetupException(
          "the theme folder \"" + theme + (file ? "\" is a file" : "\" holds no file"),
          "site.theme",
          "Name a folder of the repository, or leave it out for the built-in theme.");
    }
  }

  private static byte[] bytes(Snapshot snapshot, SourceEntry file, long limit) {
    try {
      return snapshot.bytes(file, limit);
    } catch (UnreadableSourceException e) {
      throw new SetupException(
          "the theme file cannot be read: " + e.problem().message(),
          file.path(),
          e.problem().remedy());
    }
  }

  private void add(String name, byte[] content, String origin) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    origins.put(name, origin);
  }

  public Path path() {
    return folder;
  }

  /** Where a theme file comes from: a path in the repository, or {@code built-in:...}. */
  public String origin(String name) {
    return origins.getOrDefault(name, name);
  }

  /** The files below {@code assets/}, which belong to the site, by their address. */
  public Map<String, byte[]> assets() {
    Map<String, byte[]> assets = new TreeMap<>();
    for (String name : origins.keySet()) {
      if (name.startsWith(ASSETS)) {
        assets.put(name, read(name));
      }
    }
    return assets;
  }

  private byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary theme folder could not be removed", e);
    }
  }
}
