package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.template.FieldSchema;
import java.util.Optional;

/**
 * How far a document answers one field of its template.
 *
 * @param schema what is asked
 * @param field what answers it; empty if nothing does
 * @param scope the part of the document in which it is asked
 * @param left the words of the template that still stand in its value
 */
public record FieldCheck(
    FieldSchema schema, State state, Optional<Field> field, Scope scope, Optional<String> left) {
  /** How far. */
  public enum State {
    /** It is required and not there. */
    MISSING,
    /** It is required and has no value. */
    EMPTY,
    /** Its value is the template's, or still to come. */
    PLACEHOLDER,
    /** It has a value, which may be wrong. */
    FILLED,
    /** It is left out as it may be, or says that there is nothing to tell. */
    SETTLED
  }

  /** An observation about this field. */
  public Observation judge(Observation observation) {
    Observation placed =
        observation.about(schema.name()).within(scope.path()).askedBy(schema.span());
    return schema.severity().isPresent()
        ? placed.judged(schema.severity(), scope.lenient())
        : scope.judge(placed);
  }
}
