package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Conformance;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.InsertionPoint;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.NearNames;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.SectionCheck;
import com.octoacme.shiplog.lint.SectionCheck.State;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.Schema.TitleSchema;
import com.octoacme.shiplog.template.SectionText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports a section of the template that a document does not have. */
public final class MissingSectionRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-section",
          "sections",
          Severity.ERROR,
          "A section or the title that the template has is missing.",
          "Readers look for the same things in the same place in every document. What "
              + "is not there was perhaps not thought of: write \"None\" in a section that has "
              + "nothing to tell, or mark it (optional) in the template.",
          """
          # Cache stampede

          ## Timeline

          - 14:05: Alarm
          """,
          """
          # Cache stampede

          ## Timeline

          - 14:05: Alarm

          ## Root Cause

          The cache key omitted the tenant.
          """,
          Fix.SCAFFOLD);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Observation> seen = new ArrayList<>();
    document.conformance().ifPresent(conformance -> check(conformance, seen));
    return seen;
  }

  private static void check(Conformance conformance, List<Observation> seen) {
    Alignment alignment = conformance.alignment();
    List<SectionCheck> missing =
        conformance.sections().stream()
            .filter(section -> section.state() == State.MISSING)
            .toList();
    Optional<TitleSchema> title =
        alignment.schema().title().filter(wanted -> alignment.title().isEmpty());
    if (missing.isEmpty() && title.isEmpty()) {
      return;
    }
    UnspacedHeadings unspaced = UnspacedHeadings.of(alignment.document());
    title.ifPresent(wanted -> seen.add(missingTitle(alignment, unspaced, wanted)));
    missing.forEach(section -> seen.add(missing(alignment, unspaced, section)));
  }

  private static Observation missingTitle(
      Alignment alignment, UnspacedHeadings unspaced, TitleSchema title) {
    String message = "the document has no title";
    return unspaced
        .findTitle(message)
        .orElseGet(() -> missingTitle(alignment, title, message))
        .about("title")
        .within(List.of())
        .askedBy(title.span());
  }

  private static Observation missingTitle(Alignment alignment, TitleSchema title, String message) {
    int start = alignment.document().frontMatter().span().end();
    int offset =
        alignment.document().sections().stream()
            .findFirst()
            .map(section -> section.span().start())
            .orElse(start);
    return Observation.at(Span.at(offset), message)
        .remedy("Begin it with a heading like " + Quoted.of(title.text()));
  }

  private static Observation missing(
      Alignment alignment, UnspacedHeadings unspaced, SectionCheck check) {
    String message = "required section " + Quoted.of(check.schema().name()) + " is missing";
    Observation observation =
        unspaced
            .find(check.schema(), message)
            .or(
                () ->
                    NearNames.findExtra(alignment, check.schema())
                        .map(near -> misspelled(alignment, check, near, message)))
            .orElseGet(() -> absent(alignment, check, message));
    return check.judge(observation);
  }

  private static Observation misspelled(
      Alignment alignment, SectionCheck check, Section near, String message) {
    return Observation.at(near.heading().span(), message)
        .remedy("Rename this section, if it is the one that is asked for")
        .fixedBy(
            NearNames.certainty(alignment, near, check.schema()),
            HeadingEdits.rename(near, check.schema().name()));
  }

  private static Observation absent(Alignment alignment, SectionCheck check, String message) {
    InsertionPoint point = InsertionPoint.of(alignment, check.schema());
    int level = alignment.expectedLevel(check.schema());
    return Observation.at(check.place(), message)
        .remedy("Write the section; \"None\" is an answer")
        .inserting(point.preview())
        .fixedBy(
            Fix.SCAFFOLD,
            HeadingEdits.insert(
                alignment.document().text(),
                point.offset(),
                SectionText.of(alignment.schema(), check.schema(), level)));
  }
}
