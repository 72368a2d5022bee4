package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.ActionTerms;
import com.octoacme.shiplog.template.ActionItemText;
import java.time.LocalDate;
import java.util.List;

/** Reports action items that lack what a policy asks for. */
public final class ActionItemPolicyRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "action-item-policy",
              "tasks",
              Severity.WARNING,
              "An action item lacks what the team's policy asks of such items.",
              "The team has agreed what an item of this severity or label must have.",
              """
              - [ ] Add the tenant to every cache key #security
              """,
              """
              - [ ] Add the tenant to every cache key #security - Owner: Ines - SEC-12
              """,
              Fix.NONE)
          .setBy("`policies.requirements`: filter, requirement and grace.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    LocalDate today = document.surroundings().asOf().date();
    return document.postmortem().stream()
        .flatMap(
            facts -> {
              ActionTerms terms = Incidents.terms(document, facts);
              return facts.actions().stream()
                  .filter(item -> !item.isDone() && !item.isDropped())
                  .flatMap(
                      item ->
                          terms.lacking(item, today).stream()
                              .map(lacking -> observation(item, lacking)));
            })
        .toList();
  }

  private static Observation observation(ActionItemText item, String lacking) {
    return Observation.at(
            item.span(), "by policy, action item " + Quoted.of(item.text()) + " needs " + lacking)
        .about(item.text() + " " + lacking)
        .remedy("See policies.requirements in shiplog.yaml");
  }
}
