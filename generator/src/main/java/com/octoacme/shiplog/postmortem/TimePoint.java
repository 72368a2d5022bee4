package com.octoacme.shiplog.postmortem;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day and time that a document states.
 *
 * @param offset from UTC; empty where nobody can tell which zone is meant
 */
public record TimePoint(LocalDateTime local, Optional<ZoneOffset> offset) {
  /** The instant, if the zone is known. */
  public Optional<OffsetDateTime> instant() {
    return offset.map(local::atOffset);
  }

  /** How long from this to another, negative if it was before; empty if that cannot be told. */
  public Optional<Duration> until(TimePoint other) {
    if (offset.isPresent() && other.offset.isPresent()) {
      return Optional.of(
          Duration.between(
              local.toInstant(offset.get()), other.local.toInstant(other.offset.get())));
    }
    return offset.isPresent() == other.offset.isPresent()
        ? Optional.of(Duration.between(local, other.local))
        : Optional.empty();
  }

  /** Whether this is certainly before another. */
  public boolean isBefore(TimePoint other) {
    return until(other).filter(time -> time.compareTo(Duration.ZERO) > 0).isPresent();
  }
}
