package com.octoacme.shiplog.postmortem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as people name them: {@code UTC}, {@code CEST}, {@code UTC+2}, {@code Europe/Zurich},
 * {@code Zurich time}.
 *
 * <p>An abbreviation is taken at its word: {@code CET} is one hour before UTC in summer too. One
 * that means several zones, such as {@code IST}, means none.
 */
final class ZoneNames {
  private static final Map<String, ZoneId> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("WET", ZoneOffset.UTC),
          Map.entry("WEST", ZoneOffset.ofHours(1)),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("AEST", ZoneOffset.ofHours(10)),
          Map.entry("AEDT", ZoneOffset.ofHours(11)));

  /** What is a zone, but not which: people of several countries use it for theirs. */
  private static final Set<String> AMBIGUOUS = Set.of("IST", "CST", "AST", "SST", "LT", "MSK");

  private static final Map<String, ZoneId> SPOKEN =
      Map.of(
          "pacific", ZoneId.of("America/Los_Angeles"),
          "mountain", ZoneId.of("America/Denver"),
          "us central", ZoneId.of("America/Chicago"),
          "eastern", ZoneId.of("America/New_York"),
          "central european", ZoneId.of("CET"),
          "coordinated universal", ZoneOffset.UTC);

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final Map<String, ZoneId> CITIES = cities();

  private ZoneNames() {}

  /**
   * What clocks show in one half of the year.
   *
   * @param other what they show in the other half
   */
  private record Half(boolean summer, String other, ZoneId region) {}

  private static final Map<String, Half> HALVES =
      Map.of(
          "WET", new Half(false, "WEST", ZoneId.of("Europe/Lisbon")),
          "WEST", new Half(true, "WET", ZoneId.of("Europe/Lisbon")),
          "CET", new Half(false, "CEST", ZoneId.of("Europe/Berlin")),
          "CEST", new Half(true, "CET", ZoneId.of("Europe/Berlin")),
          "EET", new Half(false, "EEST", ZoneId.of("Europe/Helsinki")),
          "EEST", new Half(true, "EET", ZoneId.of("Europe/Helsinki")),
          "EST", new Half(false, "EDT", ZoneId.of("America/New_York")),
          "EDT", new Half(true, "EST", ZoneId.of("America/New_York")),
          "PST", new Half(false, "PDT", ZoneId.of("America/Los_Angeles")),
          "PDT", new Half(true, "PST", ZoneId.of("America/Los_Angeles")));

  /** What clocks show on a day where an abbreviation is that of the other half of the year. */
  static Optional<String> findOther(String words, LocalDate day) {
    return Optional.ofNullable(HALVES.get(words.strip().toUpperCase(Locale.ROOT)))
        .filter(half -> half.summer() != isSummer(half.region(), day))
        .map(Half::other);
  }

  /** At noon: clocks change at night. */
  private static boolean isSummer(ZoneId region, LocalDate day) {
    return region
        .getRules()
        .isDaylightSavings(day.atTime(LocalTime.NOON).atZone(region).toInstant());
  }

  /** The zone that some words name. */
  static Optional<ZoneId> find(String words) {
    String name = words.strip();
    Optional<ZoneId> abbreviated =
        Optional.ofNullable(ABBREVIATIONS.get(name.toUpperCase(Locale.ROOT)));
    return abbreviated
        .or(() -> offset(name))
        .or(() -> region(name))
        .or(() -> spoken(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a word can only be an abbreviation of a zone, known or not. */
  static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.containsKey(word) || AMBIGUOUS.contains(word);
  }

  private static Optional<ZoneId> offset(String name) {
    Matcher matcher = OFFSET.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    String minutes = matcher.group(3);
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(
              sign * Integer.parseInt(matcher.group(2)),
              minutes == null ? 0 : sign * Integer.parseInt(minutes)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> region(String name) {
    try {
      return name.contains("/") ? Optional.of(ZoneId.of(name)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> spoken(String name) {
    String bare = name.replaceFirst(" (?:standard |daylight |local )?time$", "");
    return Optional.ofNullable(SPOKEN.get(bare)).or(() -> Optional.ofNullable(CITIES.get(bare)));
  }

  /** Cities by their name; of two with the same, the first in the order of the alphabet. */
  private static Map<String, ZoneId> cities() {
    Map<String, ZoneId> cities = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .forEach(id -> cities.putIfAbsent(city(id), ZoneId.of(id)));
    return Map.copyOf(cities);
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
