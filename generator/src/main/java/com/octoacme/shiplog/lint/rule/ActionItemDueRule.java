package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.ActionItemText.Due;
import java.util.List;

/** Reports an action item without a day by which it is done. */
public final class ActionItemDueRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "action-item-due",
          "tasks",
          Severity.ERROR,
          "An action item has no due date, or one that is no ISO date, though the "
              + "template asks for one.",
          "Without a day nobody can tell whether it is late, and it is never overdue.",
          """
          - [ ] Alert on the cache hit rate - Owner: Ines - Due: soon
          """,
          """
          - [ ] Alert on the cache hit rate - Owner: Ines - Due: 2026-12-01
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return ActionItems.in(document)
        .filter(item -> item.wanted().due())
        .filter(item -> item.item().due().flatMap(Due::date).isEmpty())
        .map(item -> item.judge(missing(item.item())))
        .toList();
  }

  private static Observation missing(ActionItemText item) {
    return item.due()
        .map(
            due ->
                Observation.at(
                    due.span(),
                    "action item "
                        + Quoted.of(item.text())
                        + " is due "
                        + Quoted.of(due.text())
                        + ", which is no day like 2026-12-01"))
        .orElseGet(
            () ->
                Observation.at(
                    item.span(), "action item " + Quoted.of(item.text()) + " has no due date"))
        .remedy("Add \"- Due: YYYY-MM-DD\"");
  }
}
