package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Minutes;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.postmortem.TimePoint;
import com.octoacme.shiplog.site.chart.Chart;
import com.octoacme.shiplog.site.chart.TimelineChart;
import com.octoacme.shiplog.site.chart.TimelineChart.Event;
import com.octoacme.shiplog.site.chart.TimelineChart.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture of one incident: its timeline to scale, each recorded phase beside its limit. */
final class IncidentTimeline {
  private static final int MOST_EVENTS = 60;

  private final Postmortem facts;
  private final TimeBoxes limits;

  private IncidentTimeline(Postmortem facts, TimeBoxes limits) {
    this.facts = facts;
    this.limits = limits;
  }

  /** The picture, if something is known that has a length. */
  static Optional<Chart> of(Incident incident, TimeBoxes limits) {
    IncidentTimeline timeline = new IncidentTimeline(incident.facts(), limits);
    List<Phase> phases = timeline.phases();
    List<Event> events = timeline.events();
    return phases.isEmpty() && events.stream().allMatch(event -> event.minute() == 0)
        ? Optional.empty()
        : Optional.of(
            TimelineChart.draw(
                new Chart.Caption(
                    "timeline-chart", "The incident to scale", timeline.description(), "What"),
                events,
                phases));
  }

  private String description() {
    return facts.at(Milestone.STARTED).isPresent()
        ? "When what happened, counted from the start, and each recorded phase beside the limit of"
            + " the playbook."
        : "When what happened, counted from the first entry of the timeline, as no start is stated,"
            + " and each recorded phase beside the limit of the playbook.";
  }

  private List<Phase> phases() {
    List<Phase> phases = new ArrayList<>();
    for (TimeBox box : TimeBox.values()) {
      Optional<Long> from =
          box == TimeBox.DETECT ? Optional.of(0L) : sinceStart(Milestone.DETECTED);
      box.taken(facts)
          .ifPresent(
              taken ->
                  phases.add(
                      new Phase(
                          name(box),
                          Math.max(0, from.orElse(0L)),
                          taken.toMinutes(),
                          box.limit(limits).toMinutes())));
    }
    facts
        .minutes(Measure.RESOLVE)
        .map(Minutes::value)
        .ifPresent(whole -> phases.add(new Phase("Until resolved", 0, whole, 0)));
    return phases;
  }

  private static String name(TimeBox box) {
    return box.id().substring(0, 1).toUpperCase(Locale.ROOT) + box.id().substring(1);
  }

  private List<Event> events() {
    return facts.timeline().rows().stream()
        .flatMap(
            row ->
                row
                    .point()
                    .flatMap(this::minute)
                    .map(at -> new Event(at, row.at() + ": " + row.text()))
                    .stream())
        .filter(event -> event.minute() >= 0)
        .limit(MOST_EVENTS)
        .toList();
  }

  private Optional<Long> sinceStart(Milestone milestone) {
    return facts.at(milestone).flatMap(this::minute);
  }

  private Optional<Long> minute(TimePoint point) {
    return begin().flatMap(begin -> begin.until(point)).map(Duration::toMinutes);
  }

  /** The start; where none is stated, the first entry of the timeline. */
  private Optional<TimePoint> begin() {
    return facts
        .at(Milestone.STARTED)
        .or(
            () ->
                facts.timeline().rows().stream().flatMap(row -> row.point().stream()).findFirst());
  }
}
