package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.config.SeverityLevel;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.text.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of an incident as one document states them. What is not stated is empty, never guessed.
 *
 * @param statements its fields by name
 * @param date as stated, else from its file's name
 * @param zone that it states for its times
 * @param zoneKnown whether this statement, the source or the site says in which zone times are
 * @param severity as written, the last of several
 * @param level what the severity means
 * @param span the two ends in one field
 * @param instants of the milestones that are stated
 * @param contradictions instants that a stronger statement disagrees with
 * @param durations labelled lengths of time that can be read
 * @param unreadable labelled lengths of time that cannot
 * @param actions its action items as it writes them, in the order of the text
 * @param status the word of its {@code status}, lower case
 */
public record Postmortem(
    Statements statements,
    Optional<LocalDate> date,
    Optional<StatedZone> zone,
    boolean zoneKnown,
    Optional<String> severity,
    Optional<SeverityLevel> level,
    List<SeverityChange> severityChanges,
    Timeline timeline,
    Optional<IncidentSpan> span,
    Map<Milestone, StatedInstant> instants,
    List<Contradiction> contradictions,
    Map<Measure, LabelledDuration> durations,
    List<LabelledDuration> unreadable,
    List<ActionItemText> actions,
    String status) {
  public Postmortem {
    severityChanges = List.copyOf(severityChanges);
    instants = Map.copyOf(instants);
    contradictions = List.copyOf(contradictions);
    durations = Map.copyOf(durations);
    unreadable = List.copyOf(unreadable);
    actions = List.copyOf(actions);
  }

  /** An instant and a weaker statement that says something else. */
  public record Contradiction(Milestone milestone, StatedInstant counts, StatedInstant other) {}

  /**
   * A labelled length of time.
   *
   * @param label as written
   * @param text the value as written
   * @param value zero if it cannot be read
   */
  public record LabelledDuration(
      Measure measure, String label, String text, Duration value, Span span) {}

  /** When a milestone was. */
  public Optional<TimePoint> at(Milestone milestone) {
    return Optional.ofNullable(instants.get(milestone)).map(StatedInstant::at);
  }

  /** The time between the instants of a measure, if both are known and in order. */
  public Optional<Duration> computed(Measure measure) {
    return at(measure.from())
        .flatMap(from -> at(measure.to()).flatMap(from::until))
        .filter(time -> !time.isNegative());
  }

  /** How long something took: by its instants, else as stated. */
  public Optional<Minutes> minutes(Measure measure) {
    return computed(measure)
        .map(time -> new Minutes(time.toMinutes(), Minutes.Source.INSTANTS))
        .or(
            () ->
                Optional.ofNullable(durations.get(measure))
                    .map(stated -> new Minutes(stated.value().toMinutes(), Minutes.Source.STATED)));
  }

  /** Whether the incident is stated to be going on still. */
  public boolean isOngoing() {
    return at(Milestone.RESOLVED).isEmpty()
        && (span.filter(IncidentSpan::ongoing).isPresent()
            || status.equals("ongoing")
            || status.equals("in progress"));
  }

  /** Whether it is stated that its review is still being written. */
  public boolean isDraft() {
    return status.equals("draft");
  }
}
