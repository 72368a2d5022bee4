package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.ChecklistClock;
import com.octoacme.shiplog.checklist.Evidence;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** Reports a check that belongs before the release and was ticked after it. */
public final class LateChecklistRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "late-checklist",
              "release",
              Severity.WARNING,
              "An item that belongs before the tag was ticked after it.",
              "A check that is ticked afterwards has protected nobody. A time stated behind the"
                  + " item counts; without one, what the tag holds and when git recorded the tick.",
              """
              Tag v1.4.0 is of 2026-11-02.

              - [x] Deploy to staging and run smoke tests - 2026-11-05 09:00 UTC @ines
              """,
              """
              Tag v1.4.0 is of 2026-11-02.

              - [x] Deploy to staging and run smoke tests - 2026-11-01 16:20 UTC @ines
              """,
              Fix.NONE)
          .shown(Reach.PAST)
          .setBy(
              "`<!-- phase: before-tag -->` in the template: the items below it.",
              "`emergency: true` in the notes: two days of grace.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return Checklists.judge(
        document, ChecklistClock::isLate, (clock, item) -> late(document, clock, item));
  }

  private static Observation late(
      LintedDocument document, ChecklistClock clock, Checklist.Item item) {
    String message =
        Quoted.of(item.text())
            + when(item.evidence())
            + ", after tag "
            + clock.tag()
            + " of "
            + clock.taggedAt().toLocalDate();
    return Observation.at(Checklists.place(document, item), message)
        .remedy(
            clock.emergency()
                ? "An emergency has two days; if it was done in time, state when, such as \"- "
                    + clock.taggedAt().toLocalDate()
                    + " 14:03 UTC\""
                : "If it was done before, state when, such as \"- "
                    + clock.taggedAt().toLocalDate()
                    + " 14:03 UTC\"; mark a hotfix with \"emergency: true\"");
  }

  private static String when(Evidence evidence) {
    return evidence
        .stated()
        .map(stated -> " is stated to be done on " + stated)
        .or(
            () ->
                evidence
                    .recorded()
                    .map(tick -> " was ticked on " + tick.authoredAt().toLocalDate()))
        .orElse(" was ticked");
  }
}
