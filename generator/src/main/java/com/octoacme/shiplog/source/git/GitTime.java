package com.octoacme.shiplog.source.git;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/** Times of commits and tags, which may hold any number: what no calendar has is brought near. */
final class GitTime {
  private static final long FIRST = Instant.parse("0001-01-02T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").getEpochSecond();
  private static final int WIDEST = ZoneOffset.MAX.getTotalSeconds() / 60;

  private GitTime() {}

  static OffsetDateTime of(PersonIdent person) {
    return of(person.getWhenAsInstant().getEpochSecond(), minutesOf(person));
  }

  /** A time in UTC, given as seconds since 1970. */
  static OffsetDateTime ofSeconds(long seconds) {
    return of(seconds, 0);
  }

  @SuppressWarnings("deprecation") // The offset as a number is the one form that never throws.
  private static int minutesOf(PersonIdent person) {
    return person.getTimeZoneOffset();
  }

  private static OffsetDateTime of(long seconds, int minutes) {
    ZoneOffset offset =
        Math.abs(minutes) > WIDEST ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(minutes * 60);
    long near = Math.max(FIRST, Math.min(LAST, seconds));
    return OffsetDateTime.ofInstant(Instant.ofEpochSecond(near), offset);
  }
}
