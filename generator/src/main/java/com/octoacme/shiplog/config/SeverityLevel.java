package com.octoacme.shiplog.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How grave an incident is, in the words of the guide; the gravest first. */
public enum SeverityLevel {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  private static final Map<String, SeverityLevel> WORDS =
      Map.ofEntries(
          Map.entry("critical", CRITICAL),
          Map.entry("sev0", CRITICAL),
          Map.entry("sev1", CRITICAL),
          Map.entry("p0", CRITICAL),
          Map.entry("p1", CRITICAL),
          Map.entry("high", HIGH),
          Map.entry("major", HIGH),
          Map.entry("sev2", HIGH),
          Map.entry("p2", HIGH),
          Map.entry("medium", MEDIUM),
          Map.entry("moderate", MEDIUM),
          Map.entry("sev3", MEDIUM),
          Map.entry("p3", MEDIUM),
          Map.entry("low", LOW),
          Map.entry("minor", LOW),
          Map.entry("sev4", LOW),
          Map.entry("p4", LOW));

  /** The word in data files and configuration: {@code critical}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level that a common word such as {@code High}, {@code SEV-1} or {@code P2} means. */
  public static Optional<SeverityLevel> find(String word) {
    return Optional.ofNullable(WORDS.get(key(word)));
  }

  /** A word without case, spaces and hyphens, so that {@code SEV-1} is {@code sev 1}. */
  static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
