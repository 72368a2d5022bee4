package com.octoacme.shiplog.publish;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the branch holds at its tip.
 *
 * @param tip commit id; empty if there is no such branch
 * @param files by path
 * @param folders what Shiplog published, by folder; the root is the empty string
 */
public record BranchState(
    Optional<String> tip,
    NavigableMap<String, BranchFile> files,
    NavigableMap<String, Ownership> folders) {
  /** A branch that does not exist. */
  public static final BranchState ABSENT =
      new BranchState(Optional.empty(), new TreeMap<>(), new TreeMap<>());

  public BranchState {
    files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    folders = Collections.unmodifiableNavigableMap(new TreeMap<>(folders));
  }

  /**
   * The state of a branch, its records read.
   *
   * @param records content of every {@value Ownership#FILE} by its path
   */
  public static BranchState of(
      String tip, NavigableMap<String, BranchFile> files, Map<String, byte[]> records) {
    NavigableMap<String, Ownership> folders = new TreeMap<>();
    records.forEach(
        (path, content) -> {
          String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
          folders.put(folder, OwnershipFormat.read(folder, content));
        });
    return new BranchState(Optional.of(tip), files, folders);
  }

  /** Whether a path is a record of what was published. */
  public static boolean isRecord(String path) {
    return path.equals(Ownership.FILE) || path.endsWith("/" + Ownership.FILE);
  }

  /** Whether a folder shows exactly what these sources give, and nobody changed it since. */
  public boolean holds(String folder, PublishedSource source) {
    return find(folder)
        .filter(owned -> owned.commit().equals(source.commit()))
        .filter(owned -> owned.inputs().equals(source.inputs()))
        .filter(owned -> owned.version().equals(source.version()))
        .filter(owned -> OwnedContent.digest(folder, owned.paths(), files).equals(owned.content()))
        .isPresent();
  }

  /** What Shiplog published in a folder. */
  public Optional<Ownership> find(String folder) {
    return Optional.ofNullable(folders.get(folder));
  }
}
