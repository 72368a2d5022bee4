package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.template.ContentSchema.TaskSchema;
import com.octoacme.shiplog.template.TaskMatch;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports an item of the template's checklist that a document does not have. */
public final class MissingTaskRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-task",
          "tasks",
          Severity.ERROR,
          "A task of the template's checklist is missing, or is there without a check box.",
          "An item that was taken away looks like an item that was done. Keep it and "
              + "say why it does not apply: \"n/a: no database\".",
          """
          - [x] Deploy to staging
          - [ ] Deploy to production
          """,
          """
          - [x] Deploy to staging
          - [ ] Backup or snapshot - n/a: no database
          - [ ] Deploy to production
          """,
          Fix.SCAFFOLD);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.scopes().stream()
        .filter(scope -> !scope.answered() && !scope.content().tasks().isEmpty())
        .flatMap(scope -> check(document, scope))
        .toList();
  }

  private static Stream<Observation> check(LintedDocument document, Scope scope) {
    TaskMatch items = TaskMatch.of(scope.blocks());
    return scope.content().tasks().stream()
        .flatMap(
            task ->
                check(scope, task, items.find(task))
                    .map(seen -> scaffolded(document, scope, task, items.find(task), seen)));
  }

  private static Observation scaffolded(
      LintedDocument document,
      Scope scope,
      TaskSchema task,
      Optional<Block.Item> item,
      Observation seen) {
    return item.map(found -> TextEdit.insert(found.text().span().start(), "[ ] "))
        .or(() -> ItemEdits.scaffold(document, scope, task.span()))
        .map(edit -> seen.fixedBy(Fix.SCAFFOLD, edit))
        .orElse(seen);
  }

  private static Stream<Observation> check(
      Scope scope, TaskSchema task, Optional<Block.Item> item) {
    if (item.isEmpty()) {
      return task.optional() ? Stream.empty() : Stream.of(missing(scope, task));
    }
    return isTask(item.get()) ? Stream.empty() : Stream.of(noTask(scope, task, item.get()));
  }

  private static boolean isTask(Block.Item item) {
    return item.task().isPresent() || item.text().plain().toLowerCase(Locale.ROOT).contains("n/a");
  }

  private static Observation missing(Scope scope, TaskSchema task) {
    String where = scope.path().isEmpty() ? "" : " in section " + Quoted.of(scope.name());
    String message = "task " + Quoted.of(task.text()) + " is missing" + where;
    return judge(scope, task, Observation.at(scope.end(), message))
        .remedy(
            "Write \"- [ ] " + task.text() + "\", with \"n/a: reason\" where it does not apply");
  }

  private static Observation noTask(Scope scope, TaskSchema task, Block.Item item) {
    String message = "task " + Quoted.of(task.text()) + " has no check box";
    return judge(scope, task, Observation.at(item.text().span(), message))
        .remedy("Write \"- [ ]\" or \"- [x]\" before it");
  }

  private static Observation judge(Scope scope, TaskSchema task, Observation observation) {
    return scope.judge(observation.about(task.text()).within(scope.path()).askedBy(task.span()));
  }
}
