package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.ChecklistClock;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reports a check that is still open though its time is over. */
public final class OpenChecklistRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "open-checklist",
              "release",
              Severity.WARNING,
              "An item of a released version's checklist is still open.",
              "Items before the tag are due at the tag, items after it within seven days. An open "
                  + "one says either that the step was left out or that nobody wrote it down.",
              """
              Tag v1.4.0 is of 2026-11-02, and today is 2026-11-30.

              - [ ] Run post-deploy verifications
              """,
              """
              Tag v1.4.0 is of 2026-11-02, and today is 2026-11-30.

              - [x] Run post-deploy verifications - 2026-11-02 15:10 UTC @ines
              """,
              Fix.NONE)
          .shown(Reach.PAST)
          .setBy(
              "`<!-- phase: before-tag -->` and `<!-- phase: after-tag -->` in the template: the"
                  + " items below them.",
              "`emergency: true` in the notes: two days of grace for items before the tag.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    OffsetDateTime now = document.surroundings().asOf().instant().atOffset(ZoneOffset.UTC);
    return Checklists.judge(
        document,
        (clock, item) -> clock.isOverdue(item, now),
        (clock, item) -> open(document, clock, item));
  }

  private static Observation open(
      LintedDocument document, ChecklistClock clock, Checklist.Item item) {
    String due = clock.due(item).map(time -> time.toLocalDate().toString()).orElse("");
    String message =
        Quoted.of(item.text()) + " is open; with tag " + clock.tag() + " it was due on " + due;
    return Observation.at(Checklists.place(document, item), message)
        .remedy("Tick it and state when it was done, or write \"n/a: reason\" behind it");
  }
}
