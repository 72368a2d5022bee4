package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.config.Policies.Window;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.source.DocumentHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When the review of an incident was due and when it was; it runs from the incident's end. A stated
 * day counts, else the time at which the post-mortem was first written, not when it was merged.
 *
 * @param within how long the review may take
 * @param followUp when after the review has landed its action items are looked at again
 */
public record ReviewClock(
    Optional<OffsetDateTime> resolved,
    Optional<LocalDate> stated,
    DocumentHistory history,
    Duration within,
    Window followUp) {
  /** The clock of one incident. */
  public static ReviewClock of(Postmortem facts, DocumentHistory history, Policies policies) {
    return new ReviewClock(
        facts.at(Milestone.RESOLVED).flatMap(TimePoint::instant),
        facts
            .statements()
            .text("reviewed", "reviewed at", "reviewed on", "review date")
            .flatMap(EntryText::findDate),
        history,
        policies.reviewWithin(facts.level()),
        policies.followUp());
  }

  /** Until when the review may come. */
  public Optional<OffsetDateTime> deadline() {
    return resolved.map(end -> end.plus(within));
  }

  /** Whether the review came too late; a stated day counts from its beginning. */
  public Optional<Boolean> late() {
    return deadline()
        .flatMap(
            last ->
                stated
                    .map(day -> day.isAfter(last.toLocalDate()))
                    .or(() -> history.created().map(written -> written.isAfter(last))));
  }

  /** The stated day, else that on which the post-mortem was written. */
  public Optional<LocalDate> reviewedOn() {
    return stated.or(() -> history.created().map(OffsetDateTime::toLocalDate));
  }

  /** The first and last day for the follow-up. */
  public Optional<Days> followUpDays() {
    return history
        .landed()
        .map(OffsetDateTime::toLocalDate)
        .or(this::reviewedOn)
        .map(
            day ->
                new Days(
                    day.plusDays(followUp.from().toDays()), day.plusDays(followUp.to().toDays())));
  }

  /** A span of days, both ends in it. */
  public record Days(LocalDate first, LocalDate last) {}
}
