package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.TimelineRow;
import java.util.ArrayList;
import java.util.List;

/** Reports rows of a timeline that are out of order. */
public final class TimelineOrderRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "timeline-order",
          "timeline",
          Severity.WARNING,
          "A row of the timeline is earlier than the one before it.",
          "Readers take the order of the rows for the order of events. A time of "
              + "day that is more than twelve hours smaller is taken to be after "
              + "midnight.",
          """
          - 14:30: The cache was rebuilt
          - 14:05: The alarm went off
          """,
          """
          - 14:05: The alarm went off
          - 14:30: The cache was rebuilt
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Observation> observations = new ArrayList<>();
    List<TimelineRow> rows =
        document.postmortem().stream()
            .flatMap(facts -> facts.timeline().rows().stream())
            .filter(row -> row.point().isPresent())
            .toList();
    for (int i = 1; i < rows.size(); i++) {
      TimelineRow before = rows.get(i - 1);
      TimelineRow row = rows.get(i);
      if (row.point().orElseThrow().isBefore(before.point().orElseThrow())) {
        observations.add(
            Observation.at(
                    row.span(), Quoted.of(row.at()) + " stands after " + Quoted.of(before.at()))
                .about(row.at() + " " + row.text())
                .remedy("Put the rows in order, or write the date of a row after midnight"));
      }
    }
    return observations;
  }
}
