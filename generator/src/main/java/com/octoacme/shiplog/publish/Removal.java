package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Takes published folders off a branch again: one, or all below one that are old. */
public final class Removal implements BranchChange {
  private final String folder;
  private final Optional<Instant> before;

  private Removal(String folder, Optional<Instant> before) {
    this.folder = folder;
    this.before = before;
  }

  /** Removes what was published in a folder. */
  public static Removal of(String folder) {
    return new Removal(folder, Optional.empty());
  }

  /**
   * Removes what was published in the folders below one, if it was made from a commit older than an
   * instant.
   *
   * @throws SetupException if the folder is the branch's root: what is below it is the whole branch
   */
  public static Removal below(String folder, Instant before) {
    if (folder.isEmpty()) {
      throw new SetupException(
          "all of the branch would be looked through for old publications",
          "shiplog.targetDirectory",
          "Name the folder that holds them, such as preview.");
    }
    return new Removal(folder, Optional.of(before));
  }

  @Override
  public Decision decide(BranchState state, BlobStore store) {
    List<Ownership> found = state.folders().values().stream().filter(this::isMeant).toList();
    if (found.isEmpty()) {
      return new Leave(PublishOutcome.Result.UNCHANGED, nothing());
    }
    NavigableMap<String, BranchFile> files = new TreeMap<>(state.files());
    for (Ownership owned : found) {
      String prefix = Ownership.prefix(owned.folder());
      owned.paths().forEach(path -> files.remove(prefix + path));
      files.remove(owned.location());
    }
    files.putIfAbsent(BranchPlan.NO_JEKYLL, BranchFile.regular(store.keep(new byte[0])));
    return BranchPlan.between(state.files(), files);
  }

  private boolean isMeant(Ownership owned) {
    if (before.isEmpty()) {
      return owned.folder().equals(folder);
    }
    return owned.folder().startsWith(folder + "/")
        && owned.committedAt().toInstant().isBefore(before.get());
  }

  private String nothing() {
    return before.isEmpty()
        ? "Nothing of Shiplog's is published in /" + folder + "; nothing was changed."
        : "No publication below /" + folder + " is older than that; nothing was changed.";
  }

  @Override
  public String message() {
    return (before.isEmpty() ? "Remove /" : "Remove what is old below /")
        + folder
        + "\n\n"
        + CommitTrailer.of(folder)
        + "\n";
  }

  @Override
  public Optional<OffsetDateTime> time() {
    return Optional.empty();
  }

  @Override
  public String folder() {
    return folder;
  }
}
