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
import com.octoacme.shiplog.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports a heading that is higher or deeper than in the template. */
public final class SectionLevelRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "section-level",
          "sections",
          Severity.WARNING,
          "A section has its heading at another level than the template, counted from "
              + "the title.",
          "A heading of the wrong level takes the sections after it into itself, in the "
              + "outline, on the page and for screen readers.",
          """
          # Cache stampede

          ## Timeline

          ...

          # Stats
          """,
          """
          # Cache stampede

          ## Timeline

          ...

          ## Stats
          """,
          Fix.SAFE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<Observation> seen = new ArrayList<>();
    document
        .conformance()
        .map(Conformance::alignment)
        .ifPresent(alignment -> check(alignment, alignment.schema().sections(), 0, seen));
    return seen;
  }

  /** Reports what drifts by itself; all sections that drift together are one finding. */
  private static void check(
      Alignment alignment, List<SectionSchema> schemas, int around, List<Observation> seen) {
    List<Integer> drifts =
        schemas.stream()
            .filter(schema -> alignment.find(schema).isPresent())
            .map(schema -> drift(alignment, schema))
            .distinct()
            .toList();
    boolean together = drifts.size() == 1;
    boolean reported = false;
    for (SectionSchema schema : schemas) {
      if (alignment.find(schema).isEmpty()) {
        continue;
      }
      int drift = drift(alignment, schema);
      if (drift != around && !(together && reported)) {
        List<SectionSchema> all = together ? schemas : List.of(schema);
        alignment
            .find(schema)
            .ifPresent(
                found -> seen.add(mended(drifted(alignment, schema, found), alignment, all)));
        reported = true;
      }
      check(alignment, schema.sections(), drift, seen);
    }
  }

  private static int drift(Alignment alignment, SectionSchema schema) {
    int expected = alignment.expectedLevel(schema);
    return alignment.find(schema).map(Section::level).orElse(expected) - expected;
  }

  /** The observation with its edits: all sections that drift together move together. */
  private static Observation mended(
      Observation observation, Alignment alignment, List<SectionSchema> together) {
    List<TextEdit> edits = new ArrayList<>();
    for (SectionSchema schema : together) {
      Optional<Section> found = alignment.find(schema);
      int levels = -drift(alignment, schema);
      Optional<List<TextEdit>> own =
          found.flatMap(section -> HeadingEdits.shift(alignment, section, levels));
      if (found.isPresent() && own.isEmpty()) {
        return observation;
      }
      own.ifPresent(edits::addAll);
    }
    return observation.fixedBy(Fix.SAFE, edits.toArray(TextEdit[]::new));
  }

  private static Observation drifted(Alignment alignment, SectionSchema schema, Section found) {
    int expected = alignment.expectedLevel(schema);
    String message =
        "section "
            + Quoted.of(schema.name())
            + " has a heading of level "
            + found.level()
            + "; the template has it at level "
            + expected;
    return Observation.at(found.heading().span(), message)
        .remedy("Write " + "#".repeat(expected) + " " + found.heading().plain().strip())
        .about(schema.name())
        .within(List.of())
        .askedBy(schema.span());
  }
}
