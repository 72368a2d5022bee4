package com.octoacme.shiplog.postmortem;

import java.util.Locale;

/**
 * A length of time.
 *
 * @param value whole minutes, never negative
 * @param source what it was taken from
 */
public record Minutes(long value, Source source) {
  /** Where a length of time comes from. */
  public enum Source {
    /** The difference of two instants. */
    INSTANTS,
    /** A labelled duration, used where an instant is missing. */
    STATED;

    /** The word in data. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
