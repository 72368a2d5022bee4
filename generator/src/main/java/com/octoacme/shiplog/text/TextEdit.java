package com.octoacme.shiplog.text;

/**
 * A piece of a text and what to write in its place. Line endings in the replacement are LF; who
 * applies it writes those of the file.
 *
 * @param span what goes; empty to insert only
 * @param replacement what comes; empty to delete only
 */
public record TextEdit(Span span, String replacement) {
  /** An edit that deletes nothing. */
  public static TextEdit insert(int offset, String text) {
    return new TextEdit(Span.at(offset), text);
  }
}
