package com.octoacme.shiplog.source.git;

import java.util.List;

/** What a commit did to one document. Contents are object ids, hexadecimal. */
sealed interface Change {
  /** The document's path after the commit, or before it if it was deleted. */
  String path();

  /** The document was not there before. */
  record Added(String path, String content) implements Change {}

  /** The document's text changed. */
  record Modified(String path, String content, List<String> replaced) implements Change {}

  /** The document is not there any more. */
  record Deleted(String path) implements Change {}

  /**
   * The document moved.
   *
   * @param from the path before
   * @param replaced the text before
   */
  record Renamed(String path, String content, String from, String replaced) implements Change {
    boolean textChanged() {
      return !content.equals(replaced);
    }
  }
}
