package com.octoacme.shiplog.source;

import java.nio.file.Path;
import java.util.Optional;

/** An opened repository: git, or a plain folder without history. */
public interface Repository extends AutoCloseable {
  /** The word of {@code shiplog.ref} that means the working tree. */
  String WORKTREE = "worktree";

  /** The working tree's root, or the repository folder if it is bare. Paths are relative to it. */
  Path root();

  /** Whether there is git at all. */
  boolean isVersioned();

  /** Whether there is a working tree. */
  boolean hasWorkingTree();

  /** Whether the history is cut off. */
  boolean isShallow();

  /** The address of remote {@code origin}, without credentials. */
  Optional<String> originUrl();

  /**
   * The files in one state.
   *
   * @param ref a branch, tag or commit, or {@link #WORKTREE}
   * @throws com.octoacme.shiplog.config.SetupException if there is no such ref
   */
  Snapshot snapshot(String ref);

  /**
   * The one walk over all commits that lead to a head.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  History scan(HistoryRequest request);

  /**
   * The bytes of any text that git knows, such as that of an old {@link Revision}. Many threads may
   * read at once.
   *
   * @param object the object id of the content, hexadecimal
   * @param limit the most bytes that are loaded; what is longer is refused before it is loaded
   * @throws UnreadableSourceException if it is too long, missing or corrupt, or there is no git
   */
  byte[] content(String object, long limit) throws UnreadableSourceException;

  @Override
  void close();
}
