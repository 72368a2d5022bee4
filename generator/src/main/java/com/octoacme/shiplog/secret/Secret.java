package com.octoacme.shiplog.secret;

import com.octoacme.shiplog.text.Span;

/**
 * A secret in a text.
 *
 * @param kind what it is, such as {@code GitHub token}
 * @param span the secret itself, without its name or address
 */
public record Secret(String kind, Span span) {
  private static final int SHOWN = 4;

  /** A secret as a report may show it: its first four characters. */
  public static String masked(String value) {
    int shown = Math.min(SHOWN, value.length() / 2);
    return value.substring(0, shown) + "\u2026";
  }
}
