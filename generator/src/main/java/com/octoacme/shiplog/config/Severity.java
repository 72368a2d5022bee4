package com.octoacme.shiplog.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the most first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  /** The rule does not report at all. */
  OFF;

  /** The word in configuration and reports: {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as grave as {@code other} or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  public static Optional<Severity> find(String id) {
    return Arrays.stream(values()).filter(severity -> severity.id().equals(id)).findFirst();
  }
}
