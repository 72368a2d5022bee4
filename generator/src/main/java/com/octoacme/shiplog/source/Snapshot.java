package com.octoacme.shiplog.source;

import java.util.Optional;

/** The files of a repository in one state: a commit's tree, the working tree, a plain folder. */
public interface Snapshot {
  /** The commit id (hexadecimal) whose tree this is, or on which the working tree stands. */
  Optional<String> commit();

  /**
   * Every file, without reading contents.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  Listing list();

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes that are loaded; a longer file is refused before it is loaded
   * @throws UnreadableSourceException if the file is too long, missing or corrupt
   */
  byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException;
}
