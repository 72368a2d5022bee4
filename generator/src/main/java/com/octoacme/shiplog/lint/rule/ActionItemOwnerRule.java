package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.Placeholders;
import java.util.List;

/** Reports an action item that belongs to nobody. */
public final class ActionItemOwnerRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "action-item-owner",
          "tasks",
          Severity.ERROR,
          "An action item names no owner, though the template asks for one.",
          "What belongs to everybody is done by nobody.",
          """
          - [ ] Alert on the cache hit rate - Due: 2026-12-01
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
        .filter(item -> item.wanted().owner() && !hasOwner(item.item()))
        .map(item -> item.judge(missing(item.item())))
        .toList();
  }

  private static boolean hasOwner(ActionItemText item) {
    return item.owner().filter(name -> !Placeholders.isFiller(name)).isPresent();
  }

  private static Observation missing(ActionItemText item) {
    String message =
        item.owner()
            .map(
                filler ->
                    "the owner of action item "
                        + Quoted.of(item.text())
                        + " is "
                        + Quoted.of(filler))
            .orElse("action item " + Quoted.of(item.text()) + " has no owner");
    return Observation.at(item.span(), message).remedy("Add \"- Owner: name\" or \"@name\"");
  }
}
