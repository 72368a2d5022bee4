package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.ActionTerms;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.ActionItemText.Due;
import java.util.List;
import java.util.Optional;

/** Reports open action items that are overdue. */
public final class OverdueActionItemRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "overdue-action-item",
              "tasks",
              Severity.WARNING,
              "An open action item was due before today.",
              "What was agreed after an incident is what keeps it from coming back. An "
                  + "item without a due date is due by the team's policy for the severity.",
              """
              - [ ] Add the tenant to every cache key - Owner: Ines - Due: 2026-11-01
              """,
              """
              - [x] Add the tenant to every cache key - Owner: Ines - Due: 2026-11-01
              """,
              Fix.NONE)
          .shown(Reach.PAST)
          .setBy("`policies.action-items`: by severity, when an item without a date is due.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .flatMap(
            facts -> {
              ActionTerms terms = Incidents.terms(document, facts);
              return facts.actions().stream()
                  .filter(item -> !item.isDone() && !item.isDropped())
                  .flatMap(item -> observation(document, terms, item).stream());
            })
        .toList();
  }

  private static Optional<Observation> observation(
      LintedDocument document, ActionTerms terms, ActionItemText item) {
    boolean stated = item.due().flatMap(Due::date).isPresent();
    return terms
        .due(item)
        .filter(day -> day.isBefore(document.surroundings().asOf().date()))
        .map(
            day ->
                Observation.at(
                        item.span(),
                        "action item "
                            + Quoted.of(item.text())
                            + " was due "
                            + (stated ? "" : "by policy ")
                            + "on "
                            + day)
                    .about(item.text())
                    .remedy("Tick it, give it a new date, or write \"won't do: reason\""))
        .map(seen -> tracked(seen, item));
  }

  /** What a ticket tracks may be done there already. */
  private static Observation tracked(Observation seen, ActionItemText item) {
    return ActionTerms.tickets(item).isEmpty()
        ? seen
        : seen.judged(Optional.of(Severity.INFO), false);
  }
}
