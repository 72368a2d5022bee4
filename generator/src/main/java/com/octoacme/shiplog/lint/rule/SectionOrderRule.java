package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Conformance;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.InsertionPoint;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports a section that stands elsewhere than in the template. */
public final class SectionOrderRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "section-order",
          "sections",
          Severity.WARNING,
          "A section is there, but not in the order of the template.",
          "Readers of many documents find things by their place.",
          """
          ## Action Items

          ...

          ## Timeline

          ...
          """,
          """
          ## Timeline

          ...

          ## Action Items

          ...
          """,
          Fix.UNSAFE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.conformance().stream()
        .map(Conformance::alignment)
        .flatMap(SectionOrderRule::moved)
        .toList();
  }

  private static Stream<Observation> moved(Alignment alignment) {
    return alignment
        .schema()
        .allSections()
        .filter(alignment::isMoved)
        .flatMap(
            schema ->
                alignment.find(schema).stream().map(found -> moved(alignment, schema, found)));
  }

  private static Observation moved(Alignment alignment, SectionSchema schema, Section found) {
    String place =
        findBefore(alignment, schema).map(name -> "after " + Quoted.of(name)).orElse("first");
    String message =
        "section " + Quoted.of(schema.name()) + " is not where the template has it: " + place;
    Observation seen =
        Observation.at(found.heading().span(), message)
            .remedy("Move the section")
            .about(schema.name())
            .within(List.of())
            .askedBy(schema.span());
    return HeadingEdits.move(
            alignment.document(), found, InsertionPoint.of(alignment, schema).offset())
        .map(edits -> seen.fixedBy(Fix.UNSAFE, edits.toArray(TextEdit[]::new)))
        .orElse(seen);
  }

  /** The nearest section before it in the template that the document has in its place. */
  private static Optional<String> findBefore(Alignment alignment, SectionSchema schema) {
    return alignment
        .schema()
        .allSections()
        .takeWhile(other -> !other.span().equals(schema.span()))
        .filter(other -> other.depth() == schema.depth())
        .filter(other -> alignment.find(other).isPresent() && !alignment.isMoved(other))
        .reduce((first, second) -> second)
        .map(SectionSchema::name);
  }
}
