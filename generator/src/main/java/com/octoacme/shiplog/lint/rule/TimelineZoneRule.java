package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.StatedZone;
import com.octoacme.shiplog.postmortem.TimelineRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reports timelines whose time zone is not known. */
public final class TimelineZoneRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "timeline-zone",
              "timeline",
              Severity.WARNING,
              "It is not certain in which time zone the times of the timeline are.",
              "Times of an incident are compared with those of other teams, of releases "
                  + "and of commits. A zone that is not known is not taken for UTC.",
              """
          ## Timeline

          - 14:05: The alarm went off
          """,
              """
          ## Timeline

          All times in UTC.

          - 14:05: The alarm went off
          """,
              Fix.NONE)
          .setBy("`zone` of the source, or `site.time-zone`: the zone of times that state none.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Pattern ZONED = Pattern.compile("(?:Z|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})$");

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream().flatMap(facts -> observation(facts).stream()).toList();
  }

  private static Optional<Observation> observation(Postmortem facts) {
    Optional<StatedZone> unknown =
        facts.zone().filter(stated -> stated.zone().isEmpty() && !isPlaceholder(stated));
    if (unknown.isPresent()) {
      return unknown.map(
          stated ->
              Observation.at(stated.span(), Quoted.of(stated.words()) + " is no known time zone")
                  .about(stated.words())
                  .remedy("Write one such as UTC, +02:00 or Europe/Berlin"));
    }
    Optional<Observation> season = facts.zone().flatMap(zone -> season(zone, facts));
    if (season.isPresent()) {
      return season;
    }
    return facts.zoneKnown() ? Optional.empty() : unstated(facts.timeline().rows());
  }

  /** An abbreviation is taken at its word, and in summer most people do not mean the winter's. */
  private static Optional<Observation> season(StatedZone zone, Postmortem facts) {
    return facts
        .date()
        .or(() -> facts.at(Milestone.STARTED).map(start -> start.local().toLocalDate()))
        .flatMap(day -> zone.findOtherOn(day).map(other -> season(zone, day, other)));
  }

  private static Observation season(StatedZone zone, LocalDate day, String other) {
    return Observation.at(
            zone.span(),
            Quoted.of(zone.words())
                + " is not what clocks show on "
                + day
                + ", where they change with the seasons: that is "
                + other)
        .about(zone.words())
        .remedy("Write " + other + ", UTC, or the offset, such as +01:00, if it is meant so");
  }

  private static boolean isPlaceholder(StatedZone stated) {
    return stated.words().startsWith("[");
  }

  private static Optional<Observation> unstated(List<TimelineRow> rows) {
    return rows.stream()
        .filter(row -> row.at().indexOf(':') > 0 || row.at().indexOf('.') > 0)
        .filter(row -> !ZONED.matcher(row.at()).find())
        .findFirst()
        .map(
            row ->
                Observation.at(
                        row.span(),
                        "nothing says in which time zone " + Quoted.of(row.at()) + " is")
                    .about("zone")
                    .remedy(
                        "Write \"All times in UTC.\" above the rows, or set zone of the source or"
                            + " site.time-zone"));
  }
}
