package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.FieldCheck;
import com.octoacme.shiplog.lint.FieldCheck.State;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.LooseDate;
import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.ValueType;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;

/** Reports a date that is not an ISO date, or no day at all. */
public final class InvalidDateRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "invalid-date",
          "fields",
          Severity.ERROR,
          "A field that the template has as YYYY-MM-DD holds something else.",
          "02/11/2026 is two different days to two readers. Only the ISO form is read "
              + "and sorted.",
          """
          - **Date**: 02/11/2026
          """,
          """
          - **Date**: 2026-11-02
          """,
          Fix.SAFE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.fields().stream()
        .filter(check -> check.state() == State.FILLED)
        .filter(check -> check.schema().type() instanceof ValueType.Date)
        .flatMap(
            check ->
                check.field().stream()
                    .filter(field -> !isDate(field.value()))
                    .map(field -> invalid(check, field)))
        .toList();
  }

  private static boolean isDate(String value) {
    return Moment.read(value).flatMap(Moment::day).isPresent();
  }

  private static Observation invalid(FieldCheck check, Field field) {
    String message =
        Quoted.of(check.schema().name())
            + " is "
            + Quoted.of(field.value())
            + "; the template asks for a day like 2026-11-02";
    Observation seen =
        Observation.at(field.valueSpan(), message)
            .remedy("Write year, month and day as YYYY-MM-DD");
    return check.judge(
        LooseDate.read(field.value())
            .map(day -> new TextEdit(field.valueSpan(), day.toString()))
            .map(edit -> seen.fixedBy(Fix.SAFE, edit))
            .orElse(seen));
  }
}
