package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Conformance;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.NearNames;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports a section whose name is nearly one of the template. */
public final class UnknownSectionRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unknown-section",
          "sections",
          Severity.INFO,
          "A section is not in the template, but its name is nearly that of an optional one; or it has"
              + " that name and no space behind the # before it.",
          "Sections of your own are welcome. One that is only misspelled is not found "
              + "where its content is needed.",
          """
          ### Folow-up
          """,
          """
          ### Follow-up
          """,
          Fix.SAFE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.conformance().stream()
        .map(Conformance::alignment)
        .flatMap(UnknownSectionRule::misspelled)
        .toList();
  }

  private static Stream<Observation> misspelled(Alignment alignment) {
    List<SectionSchema> absent =
        alignment
            .schema()
            .allSections()
            .filter(schema -> schema.optional() && alignment.find(schema).isEmpty())
            .toList();
    if (absent.isEmpty()) {
      return Stream.empty();
    }
    UnspacedHeadings unspaced = UnspacedHeadings.of(alignment.document());
    return absent.stream().flatMap(schema -> misspelled(alignment, unspaced, schema).stream());
  }

  private static Optional<Observation> misspelled(
      Alignment alignment, UnspacedHeadings unspaced, SectionSchema schema) {
    return unspaced
        .find(schema, "the section " + Quoted.of(schema.name()) + " has no heading")
        .or(
            () ->
                NearNames.findExtra(alignment, schema)
                    .map(section -> misspelled(alignment, schema, section)))
        .map(
            observation ->
                observation.about(schema.name()).within(List.of()).askedBy(schema.span()));
  }

  private static Observation misspelled(
      Alignment alignment, SectionSchema schema, Section section) {
    String message = "the template has no section " + Quoted.of(section.heading().plain());
    return Observation.at(section.heading().span(), message)
        .remedy("did you mean " + Quoted.of(schema.name()) + "?")
        .fixedBy(
            NearNames.certainty(alignment, section, schema),
            HeadingEdits.rename(section, schema.name()));
  }
}
