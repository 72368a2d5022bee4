package com.octoacme.shiplog.source;

/** What reading a file gave: its text, or why there is none. */
public sealed interface SourceContent {
  /**
   * The text of a file.
   *
   * @param value decoded from UTF-8, without a byte order mark; line endings as they are
   */
  record Text(String value) implements SourceContent {}

  /** The file has no text that could be read. */
  record Unreadable(InputProblem problem) implements SourceContent {}
}
