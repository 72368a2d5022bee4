package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.FieldCheck;
import com.octoacme.shiplog.lint.FieldCheck.State;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.Placeholders;
import com.octoacme.shiplog.template.Placeholders.Left;
import com.octoacme.shiplog.template.TaskMatch;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports words of the template that were to be replaced. */
public final class PlaceholderRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "placeholder",
          "sections",
          Severity.ERROR,
          "Something that the template holds open, or \"TBD\", was left in place.",
          "A placeholder on a published page says that nobody read the document to its "
              + "end. In code it is text and is not reported.",
          """
          - **Severity**: Critical / High / Medium / Low
          - [Time]: Event description
          """,
          """
          - **Severity**: High
          - 14:05: The alarm for the error rate went off
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Observation> seen = new ArrayList<>();
    document.conformance().ifPresent(found -> checkTitle(found.alignment(), seen));
    List<Span> values = new ArrayList<>();
    for (FieldCheck check : document.fields()) {
      check.field().map(Field::valueSpan).ifPresent(values::add);
      if (check.state() == State.PLACEHOLDER) {
        check.field().ifPresent(field -> seen.add(inField(check, field)));
      }
    }
    String source = document.document().text();
    document.scopes().forEach(scope -> seen.addAll(inTexts(scope, values, source)));
    return seen;
  }

  private static void checkTitle(Alignment alignment, List<Observation> seen) {
    alignment
        .schema()
        .title()
        .ifPresent(
            wanted ->
                alignment
                    .title()
                    .flatMap(
                        title -> Placeholders.find(title.heading(), Placeholders.in(wanted.text())))
                    .ifPresent(
                        left ->
                            seen.add(
                                observation(left, "the title")
                                    .about("title")
                                    .within(List.of())
                                    .askedBy(wanted.span()))));
  }

  private static Observation inField(FieldCheck check, Field field) {
    String left = check.left().orElse(field.value());
    String message =
        Quoted.of(check.schema().name()) + " is still to be filled in: it says " + Quoted.of(left);
    return check.judge(Observation.at(field.valueSpan(), message).remedy(remedy(check)));
  }

  private static String remedy(FieldCheck check) {
    return check.schema().optional()
        ? "Replace it, or take the field away: it is optional"
        : "Replace it with the value";
  }

  private static List<Observation> inTexts(Scope scope, List<Span> values, String source) {
    List<Observation> seen = new ArrayList<>();
    if (scope.answered()) {
      return seen;
    }
    List<Left> openings = openings(scope, source);
    openings.forEach(left -> seen.add(judge(scope, left)));
    Set<Span> known = openings.stream().map(Left::span).collect(Collectors.toSet());
    for (InlineText text : scope.texts()) {
      Optional<Left> left = Placeholders.find(text, scope.content().placeholders());
      left.filter(found -> values.stream().noneMatch(value -> isWithin(found.span(), value)))
          .filter(found -> !known.contains(found.span()))
          .ifPresent(found -> seen.add(judge(scope, found)));
    }
    return seen;
  }

  /**
   * The placeholders with a colon that begin an item, which Markdown may take for a link's address.
   */
  private static List<Left> openings(Scope scope, String source) {
    List<Left> openings = new ArrayList<>();
    if (scope.content().placeholders().isEmpty()) {
      return openings;
    }
    for (Block.Item item : TaskMatch.items(scope.blocks())) {
      Span line = Texts.firstLine(item, source);
      scope.content().placeholders().stream()
          .filter(literal -> source.startsWith(literal + ":", line.start()))
          .findFirst()
          .ifPresent(
              literal ->
                  openings.add(
                      new Left(literal, new Span(line.start(), line.start() + literal.length()))));
    }
    return openings;
  }

  private static Observation judge(Scope scope, Left left) {
    return scope.judge(observation(left, where(scope)).within(scope.path()).about(left.text()));
  }

  private static boolean isWithin(Span inner, Span outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static Observation observation(Left left, String where) {
    return Observation.at(
            left.span(), where + " still holds the placeholder " + Quoted.of(left.text()))
        .remedy("Replace it");
  }

  private static String where(Scope scope) {
    return scope.path().isEmpty() ? scope.name() : "section " + Quoted.of(scope.name());
  }
}
