package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.SectionCheck;
import com.octoacme.shiplog.lint.SectionCheck.State;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.Placeholders;
import com.octoacme.shiplog.template.Schema.TitleSchema;
import java.util.ArrayList;
import java.util.List;

/** Reports a section or title that is still what the template has. */
public final class TemplateTextRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "template-text",
          "sections",
          Severity.ERROR,
          "A section, or the title, is still the text of the template.",
          "A section that was never touched says nothing about this incident or "
              + "release, but looks as if it did.",
          """
          ### Root Cause

          [Detailed explanation of what caused the issue]
          """,
          """
          ### Root Cause

          The cache key omitted the tenant, so entries of two tenants collided.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Observation> seen = new ArrayList<>();
    document.sections().stream()
        .filter(section -> section.state() == State.UNTOUCHED)
        .forEach(section -> seen.add(untouched(section)));
    document.conformance().ifPresent(found -> checkTitle(found.alignment(), seen));
    return seen;
  }

  private static Observation untouched(SectionCheck check) {
    String message =
        "section " + Quoted.of(check.schema().name()) + " is still the text of the template";
    String remedy =
        check.schema().optional()
            ? "Replace it, or take the section away: it is optional"
            : "Replace it; \"None\" is an answer";
    return check.judge(Observation.at(check.place(), message).remedy(remedy));
  }

  private static void checkTitle(Alignment alignment, List<Observation> seen) {
    alignment
        .schema()
        .title()
        .filter(title -> Placeholders.in(title.text()).isEmpty())
        .ifPresent(
            title ->
                alignment
                    .title()
                    .filter(found -> isSame(title, found))
                    .ifPresent(found -> seen.add(sameTitle(title, found))));
  }

  private static boolean isSame(TitleSchema title, Section found) {
    return Names.normalize(title.text()).equals(found.name());
  }

  private static Observation sameTitle(TitleSchema title, Section found) {
    String message = "the title is still " + Quoted.of(title.text()) + ", as in the template";
    return Observation.at(found.heading().span(), message)
        .remedy("Name what this document is about")
        .about("title")
        .within(List.of())
        .askedBy(title.span());
  }
}
