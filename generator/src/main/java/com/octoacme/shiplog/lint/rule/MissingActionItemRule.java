package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.template.ContentSchema.ActionItemSchema;
import java.util.List;

/** Reports a list of action items that has none. */
public final class MissingActionItemRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-action-item",
          "tasks",
          Severity.ERROR,
          "The template asks for action items and the section holds none.",
          "A review that changes nothing lets it happen again. Write \"None: reason\" "
              + "where nothing is to be done.",
          """
          ### Action Items

          We should improve our monitoring.
          """,
          """
          ### Action Items

          - [ ] Alert on the cache hit rate - Owner: Ines - Due: 2026-12-01
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.scopes().stream()
        .filter(scope -> !scope.answered() && scope.content().actionItems().isPresent())
        .filter(scope -> scope.actionItems().isEmpty())
        .flatMap(
            scope -> scope.content().actionItems().stream().map(wanted -> missing(scope, wanted)))
        .toList();
  }

  private static Observation missing(Scope scope, ActionItemSchema wanted) {
    Observation observation =
        Observation.at(scope.end(), Quoted.of(scope.name()) + " holds no action item")
            .remedy("Write \"- [ ] what - Owner: who - Due: YYYY-MM-DD\", or \"None: reason\"")
            .about("action items")
            .within(scope.path())
            .askedBy(wanted.span());
    return scope.judge(observation);
  }
}
