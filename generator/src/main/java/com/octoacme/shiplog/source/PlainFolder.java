package com.octoacme.shiplog.source;

import com.octoacme.shiplog.config.Limits;
import java.nio.file.Path;
import java.util.Optional;

/** A folder without git: files as they are on disk, and no history. */
public final class PlainFolder implements Repository {
  private final Path root;
  private final Limits limits;

  public PlainFolder(Path root, Limits limits) {
    this.root = root.toAbsolutePath().normalize();
    this.limits = limits;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public boolean isVersioned() {
    return false;
  }

  @Override
  public boolean hasWorkingTree() {
    return true;
  }

  @Override
  public boolean isShallow() {
    return false;
  }

  @Override
  public Optional<String> originUrl() {
    return Optional.empty();
  }

  /** The files on disk, whatever {@code ref} says: there is nothing else. */
  @Override
  public Snapshot snapshot(String ref) {
    return new FolderSnapshot(root, limits);
  }

  @Override
  public History scan(HistoryRequest request) {
    return History.NONE;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
