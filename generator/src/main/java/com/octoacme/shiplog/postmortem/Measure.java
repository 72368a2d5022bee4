package com.octoacme.shiplog.postmortem;

import java.util.List;
import java.util.Locale;

/** How long something took: from one milestone to another, or as a labelled duration says. */
public enum Measure {
  DETECT(Milestone.STARTED, Milestone.DETECTED),
  ACKNOWLEDGE(Milestone.DETECTED, Milestone.ACKNOWLEDGED),
  COMMUNICATE(Milestone.STARTED, Milestone.COMMUNICATED),
  DECIDE(Milestone.STARTED, Milestone.DECIDED),
  MITIGATE(Milestone.STARTED, Milestone.MITIGATED),
  RESOLVE(Milestone.STARTED, Milestone.RESOLVED);

  private final Milestone from;
  private final Milestone to;

  Measure(Milestone from, Milestone to) {
    this.from = from;
    this.to = to;
  }

  public Milestone from() {
    return from;
  }

  public Milestone to() {
    return to;
  }

  /** Names of fields that state it. */
  public List<String> labels() {
    return switch (this) {
      case DETECT -> List.of("Time to detection", "Time to detect", "TTD", "MTTD");
      case ACKNOWLEDGE -> List.of("Time to acknowledge", "TTA", "MTTA");
      case COMMUNICATE -> List.of("Time to communicate");
      case DECIDE -> List.of("Time to decide", "Time to decision");
      case MITIGATE -> List.of("Time to mitigate", "Time to mitigation", "TTM");
      case RESOLVE ->
          List.of(
              "Time to recovery",
              "Time to recover",
              "Time to resolve",
              "Time to resolution",
              "TTR",
              "MTTR",
              "Duration",
              "Total duration");
    };
  }

  /** The key in data: {@code detect}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
