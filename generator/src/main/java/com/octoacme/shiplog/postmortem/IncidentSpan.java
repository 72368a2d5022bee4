package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.MomentRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two ends of {@code Start time → Resolution time}.
 *
 * @param field that states them
 * @param end empty while it is going on, or if it is not certain
 * @param reversed whether the end is before the start, and nothing says that midnight has passed
 */
public record IncidentSpan(
    Field field,
    Optional<TimePoint> start,
    Optional<TimePoint> end,
    boolean ongoing,
    boolean reversed) {

  /**
   * The ends of a range; an end without a day is on the start's, or, if smaller, after midnight.
   */
  static IncidentSpan of(Field field, MomentRange range, Clock clock, Optional<LocalDate> date) {
    Moment first = range.start().on(date);
    Optional<TimePoint> start = clock.read(first, Optional.empty());
    Optional<TimePoint> end = range.end().flatMap(last -> clock.read(last.on(first.day()), start));
    return new IncidentSpan(field, start, end, range.isOngoing(), range.isReversed());
  }

  /** The same, once the timeline is known: it may tell that midnight has passed. */
  IncidentSpan with(Timeline timeline, boolean mayCross) {
    if (!reversed) {
      return this;
    }
    boolean passed = mayCross && timeline.rows().stream().anyMatch(this::isAfterMidnight);
    Optional<TimePoint> next =
        end.map(last -> new TimePoint(last.local().plusDays(1), last.offset()));
    return new IncidentSpan(field, start, passed ? next : Optional.empty(), ongoing, !passed);
  }

  private boolean isAfterMidnight(TimelineRow row) {
    return row.point()
        .flatMap(
            point ->
                start.map(
                    first ->
                        point
                            .local()
                            .toLocalDate()
                            .equals(first.local().toLocalDate().plusDays(1))))
        .orElse(false);
  }
}
