package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.ActionTerms;
import java.util.List;

/** Reports action items that nobody can tell the end of. */
public final class VagueActionItemRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "vague-action-item",
          "tasks",
          Severity.INFO,
          "An action item says that somebody will think about something.",
          "Nobody can tell when \"investigate the cache\" is done. Say what will be "
              + "there afterwards, or name a ticket.",
          """
          - [ ] Look into the cache - Owner: Ines - Due: 2026-12-01
          """,
          """
          - [ ] Alert when the cache hit rate falls below 80 % - Owner: Ines - Due: 2026-12-01
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .flatMap(facts -> facts.actions().stream())
        .filter(item -> !item.isDone() && !item.isDropped())
        .filter(ActionTerms::isVague)
        .map(
            item ->
                Observation.at(
                        item.span(),
                        "action item " + Quoted.of(item.text()) + " has no end to be seen")
                    .about(item.text())
                    .remedy("Say what will be there when it is done"))
        .toList();
  }
}
