package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.FieldCheck;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.SectionCheck;
import com.octoacme.shiplog.template.ValueType;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports a heading or a word of a list that is written in other letters than in the template. */
public final class LetterCaseRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "letter-case",
          "hygiene",
          Severity.INFO,
          "A heading, or a value that is one of a list, has capitals where the template has small"
              + " letters, or the other way round.",
          "It counts as the same everywhere; only a search of your own in the text finds one and"
              + " not the other.",
          """
          - **Severity**: HIGH
          """,
          """
          - **Severity**: High
          """,
          Fix.SAFE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    String text = document.document().text();
    return Stream.concat(
            document.sections().stream().flatMap(check -> heading(check, text).stream()),
            document.fields().stream().flatMap(check -> value(check, text).stream()))
        .toList();
  }

  private static Optional<Observation> heading(SectionCheck check, String text) {
    String name = check.schema().name();
    return check
        .section()
        .map(Section::heading)
        .filter(heading -> differs(heading.plain(), name))
        .filter(heading -> !check.schema().aliases().contains(heading.plain()))
        .filter(heading -> heading.span().of(text).equals(heading.plain()))
        .map(heading -> check.judge(observe(heading.span(), heading.plain(), name)));
  }

  private static Optional<Observation> value(FieldCheck check, String text) {
    if (!(check.schema().type() instanceof ValueType.OneOf oneOf)) {
      return Optional.empty();
    }
    return check
        .field()
        .filter(field -> !oneOf.values().contains(field.value()))
        .filter(field -> field.valueSpan().of(text).equals(field.value()))
        .flatMap(field -> value(check, field, oneOf.values()));
  }

  private static Optional<Observation> value(FieldCheck check, Field field, List<String> words) {
    return words.stream()
        .filter(word -> differs(field.value(), word))
        .findFirst()
        .map(word -> check.judge(observe(field.valueSpan(), field.value(), word)));
  }

  private static boolean differs(String written, String wanted) {
    return written.equalsIgnoreCase(wanted) && !written.equals(wanted);
  }

  private static Observation observe(Span span, String written, String wanted) {
    return Observation.at(
            span, Quoted.of(written) + " is " + Quoted.of(wanted) + " in the template")
        .remedy("Write " + Quoted.of(wanted))
        .fixedBy(Fix.SAFE, new TextEdit(span, wanted));
  }
}
