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
import java.util.List;
import java.util.stream.Stream;

/** Reports a field of the template that is missing or has no value. */
public final class MissingFieldRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-field",
          "fields",
          Severity.ERROR,
          "A field that the template has is missing, or has no value.",
          "Lists, filters and figures are made from fields. A field may be an item, a "
              + "line, a row of a table, a key of the front matter or a section; \"None\" is an "
              + "answer.",
          """
          - **Date**: 2026-11-02
          - **Severity**:
          """,
          """
          - **Date**: 2026-11-02
          - **Severity**: High
          """,
          Fix.SCAFFOLD);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.fields().stream().flatMap(check -> check(document, check)).toList();
  }

  private static Stream<Observation> check(LintedDocument document, FieldCheck check) {
    if (check.state() == State.MISSING) {
      Observation seen = missing(check);
      return Stream.of(
          ItemEdits.scaffold(document, check.scope(), check.schema().span())
              .map(edit -> seen.fixedBy(Fix.SCAFFOLD, edit))
              .orElse(seen));
    }
    return check.state() == State.EMPTY
        ? check.field().stream().map(field -> empty(check, field))
        : Stream.empty();
  }

  private static Observation missing(FieldCheck check) {
    String name = check.schema().name();
    String where =
        check.scope().path().isEmpty() ? "" : " in section " + Quoted.of(check.scope().name());
    return check.judge(
        Observation.at(
                check.scope().end(), "required field " + Quoted.of(name) + " is missing" + where)
            .remedy(
                "Write \"- **"
                    + name
                    + "**: ...\"; \"None\" is an answer where there is nothing to tell"));
  }

  private static Observation empty(FieldCheck check, Field field) {
    String message = "required field " + Quoted.of(check.schema().name()) + " has no value";
    return check.judge(
        Observation.at(field.nameSpan(), message)
            .remedy("Fill it in; \"None\" is an answer where there is nothing to tell"));
  }
}
