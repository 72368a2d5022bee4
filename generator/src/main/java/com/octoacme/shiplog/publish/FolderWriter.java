package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Writes a whole folder aside and swaps it in, so that a reader sees the old folder or the new one
 * and a run that is killed leaves one of them.
 *
 * <p>Beside the folder {@code site} stand, while it is written, {@code .site.new} (what is being
 * written), {@code .site.old} (during the swap) and {@code .site.lock}. The next run finishes or
 * removes what a killed one left. A folder that Shiplog did not write is refused; files that others
 * put into a folder of Shiplog's are kept.
 *
 * <p>A file whose content did not change is not written again: the new folder gets the same file,
 * so its time of change stays. If no file changed, there is no swap either.
 */
public final class FolderWriter implements AutoCloseable {
  /** Lists the files Shiplog wrote, one path a line, sorted. Its presence marks the folder. */
  public static final String MANIFEST = ".shiplog-files";

  private final Path folder;
  private final Path staging;
  private final Path old;
  private final FolderLock lock;
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private final Set<Path> made = ConcurrentHashMap.newKeySet();
  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();
  private Set<String> ours = Set.of();

  private FolderWriter(Path folder, FolderLock lock) {
    this.folder = folder;
    this.staging = sibling(folder, ".new");
    this.old = sibling(folder, ".old");
    this.lock = lock;
  }

  /**
   * Begins to write a folder; nothing of it changes before {@link #commit()}.
   *
   * @throws SetupException if the folder is not Shiplog's, cannot be written, or another run is
   *     writing it
   */
  public static FolderWriter open(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    if (target.getParent() == null || target.getFileName() == null) {
      throw refused(target, "it is the root of the file system");
    }
    try {
      Files.createDirectories(target.getParent());
      FolderWriter writer = new FolderWriter(target, FolderLock.of(target));
      try {
        writer.prepare();
      } catch (IOException | RuntimeException e) {
        writer.close();
        throw e;
      }
      return writer;
    } catch (IOException e) {
      throw FileWriter.failure(target, e);
    }
  }

  private void prepare() throws IOException {
    recover();
    refuseForeignFolder();
    ours = readManifest();
    Files.createDirectory(staging);
  }

  private void recover() throws IOException {
    if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        OldFolder.delete(old);
      } else {
        Files.move(old, folder);
      }
    }
    OldFolder.delete(staging);
  }

  private void refuseForeignFolder() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(folder, "it is not a folder");
    }
    if (Files.exists(folder.resolve(MANIFEST)) || isEmpty(folder)) {
      return;
    }
    throw refused(folder, "it holds files that Shiplog did not write");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Writes one file. Several threads may write at once.
   *
   * @param path relative to the folder, with slashes, never leaving it
   */
  public void write(String path, byte[] content) {
    Path file = staging.resolve(path).normalize();
    if (!file.startsWith(staging) || file.equals(staging)) {
      throw new IllegalArgumentException("not inside the folder: " + path);
    }
    try {
      Path parent = file.getParent();
      if (parent != null && !made.contains(parent)) {
        Files.createDirectories(parent);
        made.add(parent);
      }
      if (isUnchanged(path, content) && isLinked(file, folder.resolve(path))) {
        unchanged.add(path);
      } else {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
      written.add(path);
    } catch (IOException e) {
      throw FileWriter.failure(folder.resolve(path), e);
    }
  }

  private boolean isUnchanged(String path, byte[] content) throws IOException {
    Path before = folder.resolve(path);
    return ours.contains(path)
        && Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)
        && Files.size(before) == content.length
        && Arrays.equals(Files.readAllBytes(before), content);
  }

  /** Whether a file system could give the old file a second name. */
  private static boolean isLinked(Path file, Path before) {
    try {
      Files.createLink(file, before);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Puts the new folder in the place of the old one. */
  public void commit() {
    if (isSame()) {
      return;
    }
    try {
      if (Files.isDirectory(folder)) {
        keepForeignFiles();
      }
      Files.writeString(staging.resolve(MANIFEST), String.join("\n", written) + "\n");
      if (Files.isDirectory(folder)) {
        Files.move(folder, old);
      }
      Files.move(staging, folder);
      OldFolder.delete(old);
    } catch (IOException e) {
      throw FileWriter.failure(folder, e);
    }
  }

  private boolean isSame() {
    return !ours.isEmpty() && unchanged.size() == written.size() && written.equals(ours);
  }

  private Set<String> readManifest() throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    return Files.exists(manifest)
        ? new TreeSet<>(Files.readAllLines(manifest, StandardCharsets.UTF_8))
        : Set.of();
  }

  private void keepForeignFiles() throws IOException {
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      Path kept = staging.resolve(path);
      if (!path.equals(MANIFEST) && !ours.contains(path) && !Files.exists(kept)) {
        Files.createDirectories(kept.getParent());
        Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }

  /** Discards what was not committed and frees the folder for other runs. */
  @Override
  public void close() {
    try (lock) {
      OldFolder.delete(staging);
    } catch (IOException e) {
      throw FileWriter.failure(staging, e);
    }
  }

  private static Path sibling(Path folder, String suffix) {
    return folder.resolveSibling("." + folder.getFileName() + suffix);
  }

  private static SetupException refused(Path folder, String reason) {
    return new SetupException(
        "cannot write the site here: " + reason,
        folder.toString(),
        "Choose an empty or new folder with shiplog.outputDirectory.");
  }
}
