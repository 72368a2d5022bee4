package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.incident.Review.State;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.ReviewClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells how far the review of an incident is. */
final class ReviewReader {
  private final Postmortem facts;
  private final ReviewClock clock;
  private final AsOf asOf;

  ReviewReader(Postmortem facts, ReviewClock clock, AsOf asOf) {
    this.facts = facts;
    this.clock = clock;
    this.asOf = asOf;
  }

  /**
   * The review.
   *
   * @param explained whether a root cause is written down
   */
  Review read(List<ActionItem> actions, boolean explained) {
    Optional<LocalDate> held = day("held", "follow-up held");
    return new Review(
        state(actions, explained, held.isPresent()),
        clock.reviewedOn(),
        clock.stated(),
        clock.history().created(),
        clock.history().landed(),
        clock.deadline(),
        day("planned", "follow-up planned", "follow-up"),
        held,
        clock.followUpDays().map(ReviewClock.Days::last),
        clock.late());
  }

  private Optional<LocalDate> day(String... names) {
    return facts.statements().text(names).flatMap(EntryText::findDate);
  }

  private State state(List<ActionItem> actions, boolean explained, boolean held) {
    if (facts.isOngoing()) {
      return State.ONGOING;
    }
    if (facts.isDraft()) {
      return State.REVIEW_DRAFT;
    }
    if (!explained && clock.stated().isEmpty()) {
      return State.RESOLVED;
    }
    if (actions.stream().allMatch(ActionItem::isSettled)) {
      return State.CLOSED;
    }
    boolean due =
        clock.followUpDays().filter(days -> !asOf.date().isBefore(days.first())).isPresent();
    return due && !held ? State.FOLLOW_UP_DUE : State.REVIEWED;
  }
}
