package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.postmortem.Postmortem.Contradiction;
import com.octoacme.shiplog.postmortem.StatedInstant.Origin;
import com.octoacme.shiplog.template.Moment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the milestones were: a field of that name counts first, then a labelled row, then an end of
 * the span. Never the first or the last row: rows run for days after recovery.
 *
 * @param contradictions weaker statements that are minutes away from the one that counts
 */
record Instants(Map<Milestone, StatedInstant> counting, List<Contradiction> contradictions) {
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  static Instants of(
      Statements statements,
      Timeline timeline,
      Optional<IncidentSpan> span,
      Clock clock,
      Optional<LocalDate> date) {
    Instants instants = new Instants(new EnumMap<>(Milestone.class), new ArrayList<>());
    for (Milestone milestone : Milestone.values()) {
      inField(statements, milestone, clock, date)
          .ifPresent(found -> instants.add(milestone, found));
      inRow(timeline, milestone).ifPresent(found -> instants.add(milestone, found));
    }
    span.ifPresent(instants::add);
    return instants;
  }

  private static Optional<StatedInstant> inField(
      Statements statements, Milestone milestone, Clock clock, Optional<LocalDate> date) {
    return statements.find(milestone.fields()).flatMap(field -> instant(field, clock, date));
  }

  private static Optional<StatedInstant> instant(
      Field field, Clock clock, Optional<LocalDate> date) {
    return Moment.read(field.value())
        .flatMap(moment -> clock.read(moment.on(date), Optional.empty()))
        .map(at -> new StatedInstant(at, Origin.FIELD, field.valueSpan()));
  }

  /** The first row with the label; an end may come again, and then the last one counts. */
  private static Optional<StatedInstant> inRow(Timeline timeline, Milestone milestone) {
    boolean isEnd = milestone == Milestone.RESOLVED || milestone == Milestone.MITIGATED;
    return timeline.rows().stream()
        .filter(row -> row.milestones().contains(milestone) && row.point().isPresent())
        .reduce((first, later) -> isEnd ? later : first)
        .map(row -> new StatedInstant(row.point().orElseThrow(), Origin.ROW, row.span()));
  }

  private void add(IncidentSpan span) {
    span.start()
        .ifPresent(
            at ->
                add(
                    Milestone.STARTED,
                    new StatedInstant(at, Origin.SPAN, span.field().valueSpan())));
    span.end()
        .ifPresent(
            at ->
                add(
                    Milestone.RESOLVED,
                    new StatedInstant(at, Origin.SPAN, span.field().valueSpan())));
  }

  private void add(Milestone milestone, StatedInstant found) {
    StatedInstant counts = counting.putIfAbsent(milestone, found);
    if (counts == null) {
      return;
    }
    boolean differs =
        counts
            .at()
            .until(found.at())
            .filter(time -> time.abs().compareTo(TOLERANCE) > 0)
            .isPresent();
    if (differs) {
      contradictions.add(new Contradiction(milestone, counts, found));
    }
  }
}
