package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.template.Moment;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * Turns what is written into points in time.
 *
 * @param zone of times that state none; empty where nobody can tell it
 */
record Clock(Optional<ZoneId> zone) {
  /** Outside of these years nobody has incidents, and dates need more than four digits soon. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9998;

  /**
   * The point that a moment with day and time means.
   *
   * @param after what happened before it: of the two times when clocks were put back, the second
   *     counts if the first would be earlier than this
   */
  Optional<TimePoint> read(Moment moment, Optional<TimePoint> after) {
    if (moment.day().isEmpty() || moment.time().isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime local = moment.day().get().atTime(moment.time().get());
    if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    Optional<ZoneId> stated =
        moment.zone().isPresent() ? moment.zone().flatMap(ZoneNames::find) : zone;
    return Optional.of(
        stated
            .map(known -> at(local, known.getRules(), after))
            .orElseGet(() -> new TimePoint(local, Optional.empty())));
  }

  private static TimePoint at(LocalDateTime local, ZoneRules rules, Optional<TimePoint> after) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      return new TimePoint(local, Optional.of(rules.getTransition(local).getOffsetBefore()));
    }
    TimePoint first = new TimePoint(local, Optional.of(offsets.get(0)));
    boolean second = offsets.size() > 1 && after.filter(first::isBefore).isPresent();
    return second ? new TimePoint(local, Optional.of(offsets.get(1))) : first;
  }
}
