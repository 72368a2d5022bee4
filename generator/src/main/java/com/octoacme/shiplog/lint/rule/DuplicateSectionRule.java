package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Conformance;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import java.util.List;
import java.util.stream.Stream;

/** Reports a section of the template that is there twice. */
public final class DuplicateSectionRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "duplicate-section",
          "sections",
          Severity.WARNING,
          "A section of the template is there a second time at the same level.",
          "Only the first is read for tables, lists and figures; what stands in the "
              + "second is overlooked.",
          """
          ## Timeline

          - 14:05: Alarm

          ## Timeline

          - 14:42: All is well
          """,
          """
          ## Timeline

          - 14:05: Alarm
          - 14:42: All is well
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.conformance().stream()
        .map(Conformance::alignment)
        .flatMap(DuplicateSectionRule::duplicates)
        .toList();
  }

  private static Stream<Observation> duplicates(Alignment alignment) {
    return alignment.extra().stream()
        .flatMap(
            section ->
                alignment.named(section).stream()
                    .filter(schema -> !schema.repeats())
                    .filter(schema -> isSecond(alignment, schema, section))
                    .limit(1)
                    .map(schema -> duplicate(alignment, schema, section)));
  }

  private static boolean isSecond(Alignment alignment, SectionSchema schema, Section section) {
    return alignment.find(schema).filter(first -> first.level() == section.level()).isPresent();
  }

  private static Observation duplicate(Alignment alignment, SectionSchema schema, Section section) {
    int line =
        alignment
            .find(schema)
            .map(first -> alignment.document().lines().positionOf(first.span().start()).line())
            .orElse(1);
    String message = "section " + Quoted.of(schema.name()) + " is there already in line " + line;
    return Observation.at(section.heading().span(), message)
        .remedy("Make one section of the two, or rename one")
        .about(schema.name())
        .within(List.of())
        .askedBy(schema.span());
  }
}
