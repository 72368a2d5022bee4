package com.octoacme.shiplog.template;

import com.google.re2j.Pattern;
import java.util.List;

/** What a field's value must be. */
public sealed interface ValueType {
  /** Not empty, and not the template's hint. */
  record Text() implements ValueType {}

  /** An ISO date. */
  record Date() implements ValueType {}

  /** Two instants, the second not before the first. */
  record Range() implements ValueType {}

  /**
   * Text that a pattern takes as a whole.
   *
   * @param pattern a linear one
   */
  record Matching(Pattern pattern) implements ValueType {}

  /** One of some words, whatever their case. */
  record OneOf(List<String> values) implements ValueType {
    public OneOf {
      values = List.copyOf(values);
    }
  }
}
