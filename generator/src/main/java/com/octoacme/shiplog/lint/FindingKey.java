package com.octoacme.shiplog.lint;

/**
 * What of a finding stays the same when its document moves or is edited elsewhere. Never a line.
 *
 * @param structure normalised headings around it, outermost first, joined by slashes
 * @param subject what it is about
 */
public record FindingKey(String structure, String subject) {
  private static final int MAX_LENGTH = 200;

  /** The key as it stands in a baseline file; long subjects are cut. */
  public String text() {
    String text = structure + "#" + subject;
    return text.length() <= MAX_LENGTH
        ? text
        : text.substring(0, MAX_LENGTH) + "~" + Integer.toHexString(text.hashCode());
  }
}
