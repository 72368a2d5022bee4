package com.octoacme.shiplog.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version that orders: numbers numerically, any count of them, pre-releases before the final.
 * Precedence is that of <a href="https://semver.org/#spec-item-11">SemVer 2.0.0, item 11</a>, with
 * missing numbers counting as zero; build metadata does not order, and the words that Java
 * libraries end a final version with ({@code 1.2.3.Final}) make no pre-release.
 *
 * @param text as written, without a leading {@code v}
 * @param numbers at least one
 * @param preRelease dot-separated identifiers after {@code -}, empty for a final version
 */
public record ReleaseVersion(String text, List<BigInteger> numbers, List<String> preRelease)
    implements Comparable<ReleaseVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "[vV]?(\\d{1,18}(?:\\.\\d{1,18}){0,7})"
              + "(?:(?:-|\\.(?=[A-Za-z][0-9A-Za-z]))"
              + "([0-9A-Za-z](?:[0-9A-Za-z.-]{0,98}[0-9A-Za-z])?))?"
              + "(?:\\+[0-9A-Za-z.-]{1,99})?");
  private static final Pattern MONTH = Pattern.compile("^\\d{2}\\.0\\d");
  private static final BigInteger FIRST_YEAR = BigInteger.valueOf(1900);
  private static final Set<String> FINAL = Set.of("final", "ga", "release");
  private static final Comparator<String> IDENTIFIERS = ReleaseVersion::compareIdentifiers;

  public ReleaseVersion {
    numbers = List.copyOf(numbers);
    preRelease = List.copyOf(preRelease);
  }

  /** Reads a whole text as a version, such as {@code v1.2.3-rc.1}. */
  public static Optional<ReleaseVersion> find(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String number : matcher.group(1).split("\\.", -1)) {
      numbers.add(new BigInteger(number));
    }
    String suffix = matcher.group(2);
    boolean isFinal = suffix == null || FINAL.contains(suffix.toLowerCase(Locale.ROOT));
    List<String> preRelease = isFinal ? List.of() : List.of(suffix.split("\\.", -1));
    String plain = text.strip();
    return Optional.of(
        new ReleaseVersion(
            plain.startsWith("v") || plain.startsWith("V") ? plain.substring(1) : plain,
            numbers,
            preRelease));
  }

  /** The number at a place, zero where there is none. */
  public BigInteger number(int place) {
    return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
  }

  public boolean isPreRelease() {
    return !preRelease.isEmpty();
  }

  /** Whether its numbers tell a day rather than what changed: {@code 2026.11}, {@code 24.04}. */
  public boolean isCalendar() {
    return number(0).compareTo(FIRST_YEAR) >= 0 || MONTH.matcher(text).find();
  }

  /** Whether its first number is zero: anything may change at any time. */
  public boolean isInitial() {
    return number(0).signum() == 0;
  }

  @Override
  public int compareTo(ReleaseVersion other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = number(i).compareTo(other.number(i));
      if (order != 0) {
        return order;
      }
    }
    if (isPreRelease() != other.isPreRelease()) {
      return isPreRelease() ? -1 : 1;
    }
    return comparePreReleases(other);
  }

  private int comparePreReleases(ReleaseVersion other) {
    for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
      int order = IDENTIFIERS.compare(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  private static int compareIdentifiers(String a, String b) {
    boolean aNumeric = a.chars().allMatch(Character::isDigit);
    boolean bNumeric = b.chars().allMatch(Character::isDigit);
    if (aNumeric && bNumeric) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return aNumeric == bNumeric ? a.compareTo(b) : aNumeric ? -1 : 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReleaseVersion version && text.equals(version.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
