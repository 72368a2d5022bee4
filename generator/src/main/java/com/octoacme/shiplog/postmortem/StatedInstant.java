package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.text.Span;

/**
 * When a milestone was, and where that is said.
 *
 * @param span the words in the document
 */
public record StatedInstant(TimePoint at, Origin origin, Span span) {
  /** What says it; the first of these counts. */
  public enum Origin {
    FIELD("its field"),
    ROW("the timeline"),
    SPAN("the span of time");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    /** For messages: {@code the timeline}. */
    public String words() {
      return words;
    }
  }
}
