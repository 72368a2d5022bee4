package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.MomentRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A span of time that a document plans, such as a deployment window.
 *
 * @param start with its zone, if one is stated
 */
public record TimeWindow(TimePoint start, TimePoint end) {
  /**
   * The span in a field of a document's beginning.
   *
   * @param name of the field, normalised
   * @param day of times that have none
   */
  public static Optional<TimeWindow> find(Document document, String name, Optional<LocalDate> day) {
    List<MomentRange> ranges =
        document
            .leadingFields()
            .flatMap(fields -> fields.named(name))
            .flatMap(field -> MomentRange.read(field.value()).stream())
            .toList();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    Clock clock = new Clock(StatedZone.find(document).flatMap(StatedZone::zone));
    return ranges.stream().flatMap(range -> of(range, clock, day).stream()).findFirst();
  }

  /** {@code 22:00 → 02:00} ends on the next day. */
  private static Optional<TimeWindow> of(MomentRange range, Clock clock, Optional<LocalDate> day) {
    Moment first = range.start().on(day);
    Optional<Moment> last =
        range
            .end()
            .map(end -> new Moment(end.day(), end.time(), end.zone().or(first::zone)))
            .map(
                end ->
                    range.isReversed()
                        ? end.on(first.day().map(known -> known.plusDays(1)))
                        : end.on(first.day()));
    Moment begin =
        new Moment(first.day(), first.time(), first.zone().or(() -> last.flatMap(Moment::zone)));
    return clock
        .read(begin, Optional.empty())
        .flatMap(
            start ->
                last.flatMap(end -> clock.read(end, Optional.of(start)))
                    .filter(start::isBefore)
                    .map(end -> new TimeWindow(start, end)));
  }
}
