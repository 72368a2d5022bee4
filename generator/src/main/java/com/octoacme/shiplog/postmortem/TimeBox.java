package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A phase of the playbook with its limit. Detection is counted from the start of the incident, all
 * others from its detection.
 */
public enum TimeBox {
  DETECT,
  COMMUNICATE,
  DECIDE,
  EXECUTE;

  /** Whether a limit was kept. */
  public enum Outcome {
    KEPT,
    MISSED,
    NOT_RECORDED;

    /** The word in data: {@code not-recorded}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The key in data: {@code detect}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Duration limit(TimeBoxes boxes) {
    return switch (this) {
      case DETECT -> boxes.detect();
      case COMMUNICATE -> boxes.communicate();
      case DECIDE -> boxes.decide();
      case EXECUTE -> boxes.execute();
    };
  }

  /** How long the phase took, if its instants, or for detection a labelled duration, tell it. */
  public Optional<Duration> taken(Postmortem facts) {
    return switch (this) {
      case DETECT -> facts.minutes(Measure.DETECT).map(time -> Duration.ofMinutes(time.value()));
      case COMMUNICATE -> sinceDetection(facts, Milestone.COMMUNICATED);
      case DECIDE -> sinceDetection(facts, Milestone.DECIDED);
      case EXECUTE ->
          sinceDetection(facts, Milestone.ROLLED_BACK)
              .or(() -> sinceDetection(facts, Milestone.MITIGATED));
    };
  }

  private static Optional<Duration> sinceDetection(Postmortem facts, Milestone end) {
    return facts
        .at(Milestone.DETECTED)
        .flatMap(start -> facts.at(end).flatMap(start::until))
        .filter(time -> !time.isNegative());
  }

  /** Whether the limit was kept; what has no instant is not recorded, never missed. */
  public Outcome outcome(Postmortem facts, TimeBoxes boxes) {
    return taken(facts)
        .map(time -> time.compareTo(limit(boxes)) <= 0 ? Outcome.KEPT : Outcome.MISSED)
        .orElse(Outcome.NOT_RECORDED);
  }
}
