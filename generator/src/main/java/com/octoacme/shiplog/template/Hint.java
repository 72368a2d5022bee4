package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A comment in a template that says what its Markdown cannot.
 *
 * @param value what follows the colon, trimmed; empty if nothing does
 * @param span the comment in the template
 */
record Hint(Word word, String value, Span span) {
  /** The first word of a hint. */
  enum Word {
    OPTIONAL,
    ALIAS,
    MIN_ITEMS,
    ONE_OF,
    REPEAT,
    SEVERITY,
    PATTERN,
    PHASE;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says nothing without a value. */
    boolean needsValue() {
      return this != OPTIONAL && this != REPEAT;
    }

    static Optional<Word> find(String id) {
      return Arrays.stream(values()).filter(word -> word.id().equals(id)).findFirst();
    }

    static List<String> ids() {
      return Arrays.stream(values()).map(Word::id).toList();
    }
  }
}
