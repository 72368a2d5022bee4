package com.octoacme.shiplog.postmortem;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a rollback was done, as its row in the timeline says. */
public enum RollbackWay {
  AUTOMATED,
  MANUAL;

  private static final Pattern BY_PIPELINE = Pattern.compile("(?i)\\bautomat(?:ed|ic|ically)\\b");
  private static final Pattern BY_HAND = Pattern.compile("(?i)\\b(?:manual|manually|by hand)\\b");

  /** The way of the first row that is labelled as the rollback and tells it. */
  public static Optional<RollbackWay> of(Postmortem facts) {
    return facts.timeline().rows().stream()
        .filter(row -> row.milestones().contains(Milestone.ROLLED_BACK))
        .flatMap(row -> in(row.text()).stream())
        .findFirst();
  }

  private static Optional<RollbackWay> in(String text) {
    if (BY_PIPELINE.matcher(text).find()) {
      return Optional.of(AUTOMATED);
    }
    return BY_HAND.matcher(text).find() ? Optional.of(MANUAL) : Optional.empty();
  }

  /** The word in data: {@code automated}. */
  public String id() {
    return this == AUTOMATED ? "automated" : "manual";
  }
}
