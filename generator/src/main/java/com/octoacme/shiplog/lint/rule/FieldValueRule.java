package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.FieldCheck;
import com.octoacme.shiplog.lint.FieldCheck.State;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.NearNames;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.MomentRange;
import com.octoacme.shiplog.template.ValueType;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a value that the template does not allow. */
public final class FieldValueRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "field-value",
          "fields",
          Severity.ERROR,
          "A field has a value that is not one of those in the template, or not of its " + "form.",
          "A misspelled severity is a severity of its own in every list and figure.",
          """
          - **Severity**: Criticl
          """,
          """
          - **Severity**: Critical
          """,
          Fix.SAFE);

  /** No word of a template with a note behind it is longer. */
  private static final int MAX_LENGTH = 400;

  private static final int MAX_CHANGES = 9;
  private static final Pattern ARROW = Pattern.compile("\u2192|->");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.fields().stream()
        .filter(check -> check.state() == State.FILLED)
        .flatMap(check -> check.field().stream().flatMap(field -> check(check, field)))
        .toList();
  }

  private static Stream<Observation> check(FieldCheck check, Field field) {
    ValueType type = check.schema().type();
    Optional<Observation> seen = Optional.empty();
    if (type instanceof ValueType.OneOf oneOf && !isAllowed(check, oneOf, field.value())) {
      seen = Optional.of(notOneOf(check, field, oneOf));
    } else if (type instanceof ValueType.Range && MomentRange.read(field.value()).isEmpty()) {
      seen = Optional.of(noRange(check, field));
    } else if (type instanceof ValueType.Matching form && !isMatching(form, field.value())) {
      seen = Optional.of(notMatching(check, field, form));
    }
    return seen.map(check::judge).stream();
  }

  /** A severity may have changed: {@code High → Critical}. */
  private static boolean isAllowed(FieldCheck check, ValueType.OneOf oneOf, String value) {
    String[] parts = ARROW.split(value, MAX_CHANGES);
    boolean changed = parts.length > 1 && Names.normalize(check.schema().name()).equals("severity");
    return changed
        ? Stream.of(parts).allMatch(part -> isOneOf(oneOf, part))
        : isOneOf(oneOf, value);
  }

  /** Whether a value is one of the words; a note in parentheses after it does not count. */
  private static boolean isOneOf(ValueType.OneOf oneOf, String value) {
    if (value.length() > MAX_LENGTH) {
      return false;
    }
    String bare = Names.normalize(value.replaceFirst("\\s*\\([^()]*\\)\\s*$", ""));
    return oneOf.values().stream()
        .map(Names::normalize)
        .anyMatch(word -> word.equals(bare) || word.equals(Names.normalize(value)));
  }

  private static Observation notOneOf(FieldCheck check, Field field, ValueType.OneOf oneOf) {
    String message = says(check, field) + "; the template allows " + Quoted.choice(oneOf.values());
    Observation seen = Observation.at(field.valueSpan(), message);
    return EditDistance.nearest(field.value(), oneOf.values())
        .map(word -> meant(seen, field, word, oneOf.values()))
        .orElse(seen);
  }

  private static Observation meant(Observation seen, Field field, String word, List<String> words) {
    return seen.remedy("did you mean " + Quoted.of(word) + "?")
        .fixedBy(
            NearNames.certainty(field.value(), word, words), new TextEdit(field.valueSpan(), word));
  }

  private static Observation noRange(FieldCheck check, Field field) {
    String message = says(check, field) + "; the template asks for a start and an end";
    return Observation.at(field.valueSpan(), message)
        .remedy("Write it like 2026-11-02 14:05 \u2192 15:10 UTC, or with \"ongoing\" as its end");
  }

  private static boolean isMatching(ValueType.Matching form, String value) {
    return form.pattern().matches(value.strip());
  }

  private static Observation notMatching(FieldCheck check, Field field, ValueType.Matching form) {
    String message = says(check, field) + "; the template asks for the form " + form.pattern();
    return Observation.at(field.valueSpan(), message);
  }

  private static String says(FieldCheck check, Field field) {
    return Quoted.of(check.schema().name()) + " is " + Quoted.of(field.value());
  }
}
