package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Minutes;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.RollbackWay;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.postmortem.TimePoint;
import com.octoacme.shiplog.site.IncidentPage.Step;
import com.octoacme.shiplog.text.Lengths;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells how an incident went, step by step, as far as its post-mortem records it. */
final class IncidentCourse {
  private static final List<Milestone> ORDER =
      List.of(
          Milestone.STARTED,
          Milestone.DETECTED,
          Milestone.ACKNOWLEDGED,
          Milestone.DECLARED,
          Milestone.COMMUNICATED,
          Milestone.STATUS_PAGE,
          Milestone.STAKEHOLDERS,
          Milestone.DECIDED,
          Milestone.ROLLED_BACK,
          Milestone.SMOKE_TESTS,
          Milestone.MITIGATED,
          Milestone.MONITORING_NORMAL,
          Milestone.RESOLVED);
  private static final Map<Milestone, Measure> MEASURES =
      Map.of(
          Milestone.DETECTED, Measure.DETECT,
          Milestone.COMMUNICATED, Measure.COMMUNICATE,
          Milestone.DECIDED, Measure.DECIDE,
          Milestone.MITIGATED, Measure.MITIGATE,
          Milestone.RESOLVED, Measure.RESOLVE);

  private final Postmortem facts;
  private final TimeBoxes boxes;

  private IncidentCourse(Postmortem facts, TimeBoxes boxes) {
    this.facts = facts;
    this.boxes = boxes;
  }

  /** The steps that are recorded, in the order of the playbook. */
  static List<Step> of(Postmortem facts, TimeBoxes boxes) {
    IncidentCourse course = new IncidentCourse(facts, boxes);
    return ORDER.stream().flatMap(milestone -> course.step(milestone).stream()).toList();
  }

  private Optional<Step> step(Milestone milestone) {
    Optional<TimePoint> at = facts.at(milestone);
    Optional<String> after = after(milestone);
    return at.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step(name(milestone), at.flatMap(TimePoint::instant), after, box(milestone)));
  }

  private String name(Milestone milestone) {
    return milestone == Milestone.ROLLED_BACK
        ? milestone.label() + RollbackWay.of(facts).map(way -> " (" + way.id() + ")").orElse("")
        : milestone.label();
  }

  /** How long after the start, by the instants or as stated. */
  private Optional<String> after(Milestone milestone) {
    if (milestone == Milestone.STARTED) {
      return Optional.empty();
    }
    Optional<Duration> computed =
        facts
            .at(Milestone.STARTED)
            .flatMap(start -> facts.at(milestone).flatMap(start::until))
            .filter(time -> !time.isNegative());
    return computed
        .map(Lengths::of)
        .or(
            () ->
                Optional.ofNullable(MEASURES.get(milestone))
                    .flatMap(facts::minutes)
                    .map(IncidentCourse::stated));
  }

  private static String stated(Minutes minutes) {
    return Lengths.words(minutes.value())
        + (minutes.source() == Minutes.Source.STATED ? " (stated)" : "");
  }

  /** Whether the limit of the phase that ends with a step was kept. */
  private Optional<String> box(Milestone milestone) {
    return boxOf(milestone)
        .flatMap(
            box ->
                box.taken(facts)
                    .map(
                        taken ->
                            box.outcome(facts, boxes).name().toLowerCase(Locale.ROOT)
                                + ": "
                                + Lengths.of(taken)
                                + " of "
                                + Lengths.of(box.limit(boxes))));
  }

  private Optional<TimeBox> boxOf(Milestone milestone) {
    return switch (milestone) {
      case DETECTED -> Optional.of(TimeBox.DETECT);
      case COMMUNICATED -> Optional.of(TimeBox.COMMUNICATE);
      case DECIDED -> Optional.of(TimeBox.DECIDE);
      case ROLLED_BACK -> Optional.of(TimeBox.EXECUTE);
      case MITIGATED ->
          Optional.of(TimeBox.EXECUTE).filter(box -> facts.at(Milestone.ROLLED_BACK).isEmpty());
      default -> Optional.empty();
    };
  }
}
