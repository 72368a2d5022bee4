package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.config.SeverityLevel;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.Review;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.metrics.Figure.Parts;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.Minutes;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.release.Release;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts the figures. What is not recorded is left out and its number told; nothing is guessed. An
 * incident counts in the quarter of its day, a release in that of its tag.
 */
public final class MetricsReader {
  private static final Parts<Incident> INCIDENTS =
      new Parts<>(
          Incident::day, MetricsReader::severity, incident -> incident.story().components());
  private static final Parts<Deployment> DEPLOYMENTS =
      new Parts<>(
          deployment -> Optional.of(deployment.day()),
          deployment -> Optional.empty(),
          deployment -> deployment.line().isEmpty() ? List.of() : List.of(deployment.line()));

  private final List<Incident> incidents;
  private final List<Deployment> deployments;
  private final AsOf asOf;
  private final Policies policies;

  private MetricsReader(Logbook logbook, List<Incident> incidents, List<Deployment> deployments) {
    this.incidents = incidents;
    this.deployments = deployments;
    this.asOf = logbook.asOf();
    this.policies = logbook.configuration().policies();
  }

  /**
   * The figures of a logbook.
   *
   * @param leadTimes from commits to the first tag that holds them, by the name of the tag
   */
  public static Metrics read(
      Logbook logbook,
      List<Release> releases,
      List<Incident> incidents,
      Map<String, List<Duration>> leadTimes) {
    List<Deployment> deployments = Deployments.of(logbook, releases, leadTimes);
    return new MetricsReader(logbook, incidents, deployments).metrics();
  }

  private Metrics metrics() {
    Recurrence recurrence = Recurrence.of(incidents);
    return new Metrics(
        asOf.date(),
        share(deployments, DEPLOYMENTS, Deployment::failed),
        incidents.stream().filter(incident -> incident.links().causedBy().isEmpty()).count(),
        frequency(),
        Figure.of(deployments, DEPLOYMENTS, MetricsReader::leadTime),
        Figure.of(
            incidents.stream().filter(one -> one.links().causedBy().isPresent()).toList(),
            INCIDENTS,
            some -> spread(some, Measure.RESOLVE)),
        share(deployments, DEPLOYMENTS, Deployment::rework),
        times(),
        boxes(),
        boxesNotRecorded(),
        share(
            incidents.stream().filter(one -> one.review().late().isPresent()).toList(),
            INCIDENTS,
            one -> !one.review().late().orElseThrow()),
        share(
            incidents.stream().filter(this::hadFollowUpDue).toList(),
            INCIDENTS,
            this::isFollowedUpInTime),
        actions(),
        closedInTime(),
        share(
            incidents.stream().filter(one -> one.day().isPresent()).toList(),
            INCIDENTS,
            recurrence::isAgain),
        recurrence.whileOpen());
  }

  private static <T> Figure<Share> share(List<T> things, Parts<T> parts, Predicate<T> kind) {
    return Figure.of(things, parts, some -> Share.of(some, kind));
  }

  private static Optional<String> severity(Incident incident) {
    return incident.facts().level().map(SeverityLevel::id).or(incident::severity);
  }

  private Figure<Rate> frequency() {
    Figure<Long> counts = Figure.of(deployments, DEPLOYMENTS, some -> (long) some.size());
    Optional<LocalDate> first = deployments.stream().map(Deployment::day).min(LocalDate::compareTo);
    LocalDate from = first.orElse(asOf.date());
    return new Figure<>(
        first.isEmpty() ? new Rate(0, 0) : Rate.of(counts.all(), from, asOf.date()),
        Quarters.rates(counts.byQuarter(), asOf.date()),
        Map.of(),
        Quarters.rates(counts.byComponent(), from, asOf.date()));
  }

  private static Spread leadTime(List<Deployment> some) {
    List<Long> minutes =
        some.stream()
            .flatMap(deployment -> deployment.leadTimes().stream())
            .map(Duration::toMinutes)
            .toList();
    return new Spread(minutes, minutes.size());
  }

  private static Spread spread(List<Incident> some, Measure measure) {
    List<Long> known =
        some.stream()
            .flatMap(incident -> incident.minutes(measure).map(Minutes::value).stream())
            .toList();
    return new Spread(known, some.size());
  }

  private Map<Measure, Figure<Spread>> times() {
    Map<Measure, Figure<Spread>> times = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      times.put(measure, Figure.of(incidents, INCIDENTS, some -> spread(some, measure)));
    }
    return times;
  }

  private TimeBox.Outcome outcome(Incident incident, TimeBox box) {
    return box.outcome(incident.facts(), policies.timeBoxes());
  }

  private Map<TimeBox, Figure<Share>> boxes() {
    Map<TimeBox, Figure<Share>> boxes = new EnumMap<>(TimeBox.class);
    for (TimeBox box : TimeBox.values()) {
      List<Incident> recorded =
          incidents.stream()
              .filter(one -> outcome(one, box) != TimeBox.Outcome.NOT_RECORDED)
              .toList();
      boxes.put(box, share(recorded, INCIDENTS, one -> outcome(one, box) == TimeBox.Outcome.KEPT));
    }
    return boxes;
  }

  private Map<TimeBox, Long> boxesNotRecorded() {
    Map<TimeBox, Long> missing = new EnumMap<>(TimeBox.class);
    for (TimeBox box : TimeBox.values()) {
      missing.put(
          box,
          incidents.stream()
              .filter(one -> outcome(one, box) == TimeBox.Outcome.NOT_RECORDED)
              .count());
    }
    return missing;
  }

  /** Whether a follow-up was held, or is over its time with something left to do. */
  private boolean hadFollowUpDue(Incident incident) {
    Review review = incident.review();
    return review.followUpBy().isPresent()
        && (review.held().isPresent()
            || (review.state() == Review.State.FOLLOW_UP_DUE
                && review.followUpBy().orElseThrow().isBefore(asOf.date())));
  }

  private boolean isFollowedUpInTime(Incident incident) {
    LocalDate last = incident.review().followUpBy().orElseThrow();
    return incident.review().held().filter(day -> !day.isAfter(last)).isPresent();
  }

  private Metrics.Actions actions() {
    List<ActionItem> all =
        incidents.stream().flatMap(incident -> incident.actions().stream()).toList();
    return new Metrics.Actions(
        count(all, ActionItem.State.OPEN),
        all.stream().filter(ActionItem::overdue).count(),
        count(all, ActionItem.State.DONE),
        count(all, ActionItem.State.WONT_DO));
  }

  private Figure<Share> closedInTime() {
    return share(
        incidents.stream().flatMap(incident -> ClosedAction.of(incident).stream()).toList(),
        new Parts<>(
            action -> Optional.of(action.closedOn()),
            action -> severity(action.incident()),
            action -> action.incident().story().components()),
        ClosedAction::inTime);
  }

  private static long count(List<ActionItem> all, ActionItem.State state) {
    return all.stream().filter(action -> action.state() == state).count();
  }
}
