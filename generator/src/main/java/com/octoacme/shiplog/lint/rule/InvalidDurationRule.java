package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Postmortem.LabelledDuration;
import com.octoacme.shiplog.template.ValueType;
import java.util.List;

/** Reports labelled durations that cannot be read. */
public final class InvalidDurationRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "invalid-duration",
          "fields",
          Severity.ERROR,
          "A duration cannot be read.",
          "It is left out of every figure about how long incidents take. \"N/A\" and "
              + "\"?\" say that it is not known, and are fine.",
          """
          - Time to recovery: a good while
          """,
          """
          - Time to recovery: 1 hour 20 minutes
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .flatMap(facts -> facts.unreadable().stream())
        .filter(stated -> !isJudgedAsSpan(document, stated))
        .map(
            stated ->
                Observation.at(
                        stated.span(),
                        Quoted.of(stated.label())
                            + " is "
                            + Quoted.of(stated.text())
                            + ", which is no duration")
                    .about(stated.label())
                    .remedy("Write one like 54 minutes or 19 h 43 min, or N/A if it is not known"))
        .toList();
  }

  /** Whether the template asks for two instants here: then it is a wrong value of that field. */
  private static boolean isJudgedAsSpan(LintedDocument document, LabelledDuration stated) {
    return document.fields().stream()
        .filter(check -> check.schema().type() instanceof ValueType.Range)
        .flatMap(check -> check.field().stream())
        .anyMatch(field -> field.valueSpan().equals(stated.span()));
  }
}
