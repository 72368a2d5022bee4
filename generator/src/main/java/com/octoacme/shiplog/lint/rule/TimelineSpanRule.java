package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.StatedInstant;
import com.octoacme.shiplog.postmortem.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports instants that contradict each other, and rows far from the incident. */
public final class TimelineSpanRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "timeline-span",
          "timeline",
          Severity.WARNING,
          "The timeline, the fields and the file name disagree about when the " + "incident was.",
          "Two statements about one instant cannot both be right, and figures are "
              + "made from one of them: a field counts first, then a labelled row, then "
              + "the two ends of a span of time.",
          """
          - **Duration**: 2026-11-02 14:05 → 15:10

          ## Timeline

          - 2026-11-02 16:30: Service is back (resolved)
          """,
          """
          - **Duration**: 2026-11-02 14:05 → 16:30

          ## Timeline

          - 2026-11-02 16:30: Service is back (resolved)
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Duration AROUND = Duration.ofDays(7);

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .flatMap(
            facts ->
                Stream.of(contradictions(facts), rows(facts), ends(document, facts))
                    .flatMap(seen -> seen))
        .toList();
  }

  private static Stream<Observation> contradictions(Postmortem facts) {
    return facts.contradictions().stream()
        .map(
            found ->
                Observation.at(
                        found.other().span(),
                        found.milestone().label()
                            + ": "
                            + found.other().origin().words()
                            + " says "
                            + shown(found.other().at())
                            + ", "
                            + found.counts().origin().words()
                            + " says "
                            + shown(found.counts().at()))
                    .about(found.milestone().id())
                    .remedy("Correct the one that is wrong"));
  }

  private static String shown(TimePoint point) {
    return point.local().toString().replace('T', ' ');
  }

  /** Rows may run for days before and after the incident, not for weeks. */
  private static Stream<Observation> rows(Postmortem facts) {
    Optional<TimePoint> start = facts.at(Milestone.STARTED);
    Optional<TimePoint> end = facts.at(Milestone.RESOLVED);
    if (start.isEmpty() || end.isEmpty()) {
      return Stream.empty();
    }
    return facts.timeline().rows().stream()
        .filter(
            row ->
                row.point()
                    .filter(at -> isFar(at, start.get()) || isFar(end.get(), at))
                    .isPresent())
        .map(
            row ->
                Observation.at(
                        row.span(),
                        Quoted.of(row.at()) + " is more than a week away from the incident")
                    .about(row.at() + " " + row.text())
                    .remedy("Correct the date"));
  }

  private static boolean isFar(TimePoint earlier, TimePoint later) {
    return earlier.until(later).filter(time -> time.compareTo(AROUND) > 0).isPresent();
  }

  private static Stream<Observation> ends(LintedDocument document, Postmortem facts) {
    Instant now = document.surroundings().asOf().instant();
    Stream<Observation> future =
        Stream.ofNullable(facts.instants().get(Milestone.RESOLVED))
            .filter(end -> end.at().instant().filter(at -> at.toInstant().isAfter(now)).isPresent())
            .map(
                end ->
                    Observation.at(
                            end.span(), "the end " + Quoted.of(shown(end.at())) + " is yet to come")
                        .about("future")
                        .remedy("Correct it, or write \"ongoing\""));
    Stream<Observation> otherDay =
        Stream.ofNullable(facts.instants().get(Milestone.STARTED))
            .filter(start -> facts.date().filter(day -> isOther(day, start)).isPresent())
            .map(
                start ->
                    Observation.at(
                            start.span(),
                            "the incident started on "
                                + start.at().local().toLocalDate()
                                + ", its date is "
                                + facts.date().orElseThrow())
                        .about("date")
                        .remedy("Correct the one that is wrong"));
    return Stream.concat(future, otherDay);
  }

  /** A day more or less may be the zone, or the night before. */
  private static boolean isOther(LocalDate day, StatedInstant start) {
    return Math.abs(ChronoUnit.DAYS.between(day, start.at().local().toLocalDate())) > 1;
  }
}
