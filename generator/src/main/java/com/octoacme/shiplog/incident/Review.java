package com.octoacme.shiplog.incident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the review of an incident is.
 *
 * @param reviewedOn the stated day, else that on which the post-mortem was written
 * @param statedOn the day of the review, if it is stated
 * @param writtenAt when the post-mortem was written
 * @param landedAt when it reached the main branch
 * @param reviewBy until when it may be held
 * @param planned the day on which its action items are to be looked at again
 * @param held the day on which they were
 * @param followUpBy the last day for the follow-up
 * @param late whether it came after the time it may take; empty where that cannot be told
 */
public record Review(
    State state,
    Optional<LocalDate> reviewedOn,
    Optional<LocalDate> statedOn,
    Optional<OffsetDateTime> writtenAt,
    Optional<OffsetDateTime> landedAt,
    Optional<OffsetDateTime> reviewBy,
    Optional<LocalDate> planned,
    Optional<LocalDate> held,
    Optional<LocalDate> followUpBy,
    Optional<Boolean> late) {
  /** The steps from the incident to its end. */
  public enum State {
    ONGOING,
    RESOLVED,
    REVIEW_DRAFT,
    REVIEWED,
    FOLLOW_UP_DUE,
    CLOSED;

    /** The word in data: {@code follow-up-due}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
