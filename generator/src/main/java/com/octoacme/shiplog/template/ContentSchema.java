package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a section must hold.
 *
 * @param fields labelled items ({@code - Technical: ...}), with the template's example as hint
 * @param tasks items that must be there word for word, ticked or not
 * @param actionItems whether it is a list of action items, and what each needs
 * @param timeline whether it is a timeline with at least one entry
 * @param texts the template's own paragraphs, items and cells, which must not be left as they are
 * @param placeholders what the template holds open in them, such as {@code [Name]}
 * @param minItems the least number of list items or table rows; 0 if nothing is asked
 */
public record ContentSchema(
    List<FieldSchema> fields,
    List<TaskSchema> tasks,
    Optional<ActionItemSchema> actionItems,
    boolean timeline,
    List<String> texts,
    List<String> placeholders,
    int minItems) {
  public ContentSchema {
    fields = List.copyOf(fields);
    tasks = List.copyOf(tasks);
    texts = List.copyOf(texts);
    placeholders = List.copyOf(placeholders);
  }

  /** Whether the template asks for nothing in particular. */
  public boolean isFree() {
    return fields.isEmpty() && tasks.isEmpty() && actionItems.isEmpty() && !timeline;
  }

  /**
   * A task that a document must carry.
   *
   * @param text as the template writes it, without an optional marker
   * @param phase {@code before-tag}, {@code after-tag}, or empty
   */
  public record TaskSchema(String text, boolean optional, Optional<String> phase, Span span) {}

  /** What each action item needs. */
  public record ActionItemSchema(boolean owner, boolean due, Span span) {}
}
