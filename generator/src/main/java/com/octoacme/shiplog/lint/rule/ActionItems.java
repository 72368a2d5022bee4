package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.ContentSchema.ActionItemSchema;
import com.octoacme.shiplog.template.Placeholders;
import java.util.stream.Stream;

/** The action items of a document that can be judged one by one. */
final class ActionItems {
  private ActionItems() {}

  /**
   * The items where the template asks for some, without those that will not be done and those in
   * which a placeholder is left, which is a finding of its own.
   */
  static Stream<Judged> in(LintedDocument document) {
    return document.scopes().stream()
        .filter(scope -> !scope.answered())
        .flatMap(
            scope -> scope.content().actionItems().stream().flatMap(wanted -> in(scope, wanted)));
  }

  private static Stream<Judged> in(Scope scope, ActionItemSchema wanted) {
    return scope.actionItems().stream()
        .filter(item -> !item.isDropped())
        .filter(item -> Placeholders.find(item.source(), scope.content().placeholders()).isEmpty())
        .map(item -> new Judged(scope, wanted, item));
  }

  /** An action item with what is asked of it. */
  record Judged(Scope scope, ActionItemSchema wanted, ActionItemText item) {
    Observation judge(Observation observation) {
      return scope.judge(
          observation.about(item.text()).within(scope.path()).askedBy(wanted.span()));
    }
  }
}
