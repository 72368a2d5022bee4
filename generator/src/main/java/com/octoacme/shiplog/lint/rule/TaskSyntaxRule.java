package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.TaskMatch;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports a list item that begins with something like a check box. */
public final class TaskSyntaxRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "task-syntax",
          "tasks",
          Severity.WARNING,
          "A list item begins with brackets that look like a check box but are none.",
          "Only [ ] and [x], with a space behind them, are a check box. Anything else is text:"
              + " nobody can tick it, and it counts as no task.",
          """
          - [] Tag the release
          - [ x] Deploy to production
          """,
          """
          - [ ] Tag the release
          - [x] Deploy to production
          """,
          Fix.SAFE);

  private static final Pattern ALMOST =
      Pattern.compile("\\[( {0,3}[xX]? {0,3})\\]( ?)(?=[^\\s(\\[:])");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Block> blocks = new ArrayList<>(document.document().preamble());
    document.document().allSections().map(Section::blocks).forEach(blocks::addAll);
    String text = document.document().text();
    return TaskMatch.items(blocks).stream()
        .filter(item -> item.task().isEmpty() && item.text().plain().startsWith("["))
        .flatMap(item -> check(item, text).stream())
        .toList();
  }

  private static Optional<Observation> check(Block.Item item, String text) {
    Matcher almost = ALMOST.matcher(item.text().plain());
    if (!almost.lookingAt()) {
      return Optional.empty();
    }
    Span place = item.text().sourceOf(0, almost.end());
    boolean ticked = almost.group(1).toLowerCase(Locale.ROOT).contains("x");
    String box = ticked ? "[x] " : "[ ] ";
    if (!place.of(text).equals(almost.group())) {
      return Optional.empty();
    }
    return Optional.of(
        Observation.at(place, Quoted.of(almost.group()) + " is no check box")
            .remedy("Write \"- " + box.strip() + "\" and a space")
            .about(item.text().plain().substring(almost.end()))
            .fixedBy(Fix.SAFE, new TextEdit(place, box)));
  }
}
