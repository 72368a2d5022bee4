package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.lint.SectionCheck;
import com.octoacme.shiplog.lint.SectionCheck.State;
import java.util.List;
import java.util.stream.Stream;

/** Reports a section with a heading and nothing else. */
public final class EmptySectionRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "empty-section",
          "sections",
          Severity.ERROR,
          "A section has a heading but no content, or fewer items than the template " + "asks for.",
          "An empty section looks like an answer in a table of contents and is none. "
              + "\"None\" is an answer.",
          """
          ## Lessons Learned

          ## Attendees
          """,
          """
          ## Lessons Learned

          - Alerts on the cache hit rate would have told us earlier.

          ## Attendees
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    Stream<Observation> empty =
        document.sections().stream()
            .filter(section -> section.state() == State.EMPTY)
            .map(EmptySectionRule::empty);
    Stream<Observation> tooFew =
        document.scopes().stream()
            .filter(EmptySectionRule::isShort)
            .map(EmptySectionRule::tooShort);
    return Stream.concat(empty, tooFew).toList();
  }

  private static Observation empty(SectionCheck check) {
    String message = "section " + Quoted.of(check.schema().name()) + " is empty";
    return check.judge(
        Observation.at(check.place(), message).remedy("Fill it in; \"None\" is an answer"));
  }

  private static boolean isShort(Scope scope) {
    return !scope.answered() && count(scope) < scope.content().minItems();
  }

  private static Observation tooShort(Scope scope) {
    String message =
        Quoted.of(scope.name())
            + " has "
            + count(scope)
            + (count(scope) == 1 ? " item" : " items")
            + "; the template asks for at least "
            + scope.content().minItems();
    return scope.judge(Observation.at(scope.end(), message).about("items").within(scope.path()));
  }

  private static int count(Scope scope) {
    return scope.blocks().stream().mapToInt(EmptySectionRule::count).sum();
  }

  private static int count(Block block) {
    if (block instanceof Block.ItemList list) {
      return (int) list.items().stream().filter(item -> !item.text().isBlank()).count();
    }
    return block instanceof Block.Table table ? table.rows().size() : 0;
  }
}
