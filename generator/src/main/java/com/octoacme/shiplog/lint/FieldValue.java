package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.lint.FieldCheck.State;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.template.Placeholders;
import com.octoacme.shiplog.template.ValueType;
import java.util.Optional;

/** Judges a field's value as far as it does not depend on its type. */
final class FieldValue {
  /** How much longer a value may be that differs from its hint only in spaces and punctuation. */
  private static final int MAX_SLACK = 20;

  private FieldValue() {}

  static State state(FieldSchema schema, Optional<Field> field, Optional<String> left) {
    if (field.isEmpty()) {
      return schema.optional() ? State.SETTLED : State.MISSING;
    }
    if (field.get().isBlank()) {
      return schema.optional() ? State.SETTLED : State.EMPTY;
    }
    if (left.isPresent()) {
      return State.PLACEHOLDER;
    }
    boolean mayBeNothing = schema.optional() || schema.type() instanceof ValueType.Text;
    return mayBeNothing && Answers.isNothing(field.get().value()) ? State.SETTLED : State.FILLED;
  }

  /**
   * What of the template still stands in a value, code not counted.
   *
   * @param frontMatter whether the template has it as front matter, where a plain word is a default
   *     that may stay
   */
  static Optional<String> findLeft(FieldSchema schema, Field field, boolean frontMatter) {
    String value = field.value();
    if (Placeholders.isFiller(field.prose())) {
      return Optional.of(value.strip());
    }
    boolean isDefault = frontMatter && schema.type() instanceof ValueType.Text;
    boolean asWritten =
        !schema.hint().isEmpty()
            && !isDefault
            && !Answers.isNothing(value)
            && isSame(value, schema.hint());
    return asWritten
        ? Optional.of(value.strip())
        : Placeholders.find(field.prose(), schema.placeholders());
  }

  /** Compares as names are compared; lengths that are far apart need no such work. */
  private static boolean isSame(String value, String hint) {
    return Math.abs(value.length() - hint.length()) <= MAX_SLACK
        && Names.normalize(value).equals(Names.normalize(hint));
  }
}
