package com.octoacme.shiplog.source;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Position;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  public String tagState() {
    return "";
  }

  @Override
  public Optional<String> originUrl() {
    return Optional.empty();
  }

  @Override
  public Optional<String> findObjectionToChange(String path) {
    return Optional.of("it is in no git repository");
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
  public byte[] content(String object, long limit) throws UnreadableSourceException {
    throw new UnreadableSourceException(
        new InputProblem(
            "unreadable-object",
            root.toString(),
            Position.START,
            "Object " + object + " cannot be read: the folder is in no git repository.",
            "Run in a clone of the repository."));
  }

  @Override
  public TagContents contents(ReleaseTags tags, HistoryRequest request) {
    return TagContents.NONE;
  }

  @Override
  public Map<String, ReleaseTag> firstReaching(ReleaseTags tags, Set<String> commits) {
    return Map.of();
  }

  @Override
  public Map<String, ReleaseTag> previous(ReleaseTags tags) {
    return Map.of();
  }

  @Override
  public Map<String, List<Duration>> leadTimes(ReleaseTags tags) {
    return Map.of();
  }

  @Override
  public List<RangeCommit> range(CommitRange range) {
    throw new SetupException(
        "there are no commits without git", root().toString(), "Run git init, and commit.");
  }

  @Override
  public Commits commits() {
    return Commits.NONE;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
