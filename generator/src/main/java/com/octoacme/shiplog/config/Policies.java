package com.octoacme.shiplog.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a team has agreed on for its reviews.
 *
 * @param severities this team's words for the levels, such as {@code SEV1}
 * @param reviewWithin how long after its end an incident's review may take
 * @param reviewWithinLevel the same for single levels
 * @param followUp when after the review its action items are looked at again
 * @param actionItems how long an action item of a level may stay open
 * @param requirements what action items must have
 * @param timeBoxes the limits of the playbook's phases
 */
public record Policies(
    Map<String, SeverityLevel> severities,
    Duration reviewWithin,
    Map<SeverityLevel, Duration> reviewWithinLevel,
    Window followUp,
    Map<SeverityLevel, Duration> actionItems,
    List<ActionRequirement> requirements,
    TimeBoxes timeBoxes) {
  private static final Map<SeverityLevel, Duration> ACTION_ITEMS =
      Map.of(
          SeverityLevel.CRITICAL, Duration.ofDays(15),
          SeverityLevel.HIGH, Duration.ofDays(30),
          SeverityLevel.MEDIUM, Duration.ofDays(60),
          SeverityLevel.LOW, Duration.ofDays(90));

  /** What holds when nothing is set: the guide's limits. */
  public static final Policies DEFAULT =
      new Policies(
          Map.of(),
          Duration.ofDays(2),
          Map.of(),
          new Window(Duration.ofDays(14), Duration.ofDays(28)),
          ACTION_ITEMS,
          List.of(),
          TimeBoxes.DEFAULT);

  public Policies {
    severities = Map.copyOf(severities);
    reviewWithinLevel = Map.copyOf(reviewWithinLevel);
    actionItems = Map.copyOf(actionItems);
    requirements = List.copyOf(requirements);
  }

  /** The level that a severity as written means. */
  public Optional<SeverityLevel> level(String word) {
    Optional<SeverityLevel> own = Optional.ofNullable(severities.get(SeverityLevel.key(word)));
    return own.isPresent() ? own : SeverityLevel.find(word);
  }

  /** How long the review of an incident may take. */
  public Duration reviewWithin(Optional<SeverityLevel> level) {
    return level.map(reviewWithinLevel::get).orElse(reviewWithin);
  }

  /** How long an action item may stay open; nothing is asked where the level is not known. */
  public Optional<Duration> actionItems(Optional<SeverityLevel> level) {
    return level.map(actionItems::get);
  }

  /** The defaults of the levels, with some replaced. */
  static Map<SeverityLevel, Duration> actionItemsWith(Map<SeverityLevel, Duration> own) {
    Map<SeverityLevel, Duration> all = new EnumMap<>(ACTION_ITEMS);
    all.putAll(own);
    return all;
  }

  /** A span of time after something. */
  public record Window(Duration from, Duration to) {}

  /**
   * What action items must have.
   *
   * @param level only those of incidents of this level
   * @param label only those that hold this word as {@code #word}
   * @param within how long they may stay open
   * @param grace how long after they appeared nothing is asked yet
   */
  public record ActionRequirement(
      Optional<SeverityLevel> level,
      Optional<String> label,
      boolean owner,
      boolean due,
      boolean ticket,
      Optional<Duration> within,
      Duration grace) {}

  /** The limits of the playbook's phases, each counted from where the guide counts it. */
  public record TimeBoxes(
      Duration detect, Duration communicate, Duration decide, Duration execute) {
    static final TimeBoxes DEFAULT =
        new TimeBoxes(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));
  }
}
