package com.octoacme.shiplog.site;

import com.octoacme.shiplog.template.ContentSchema;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.template.ValueType;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what a template asks for. */
final class TemplateRequirements {
  private final LineIndex lines;
  private final List<ReferencePage.Requirement> requirements = new ArrayList<>();

  private TemplateRequirements(Schema schema) {
    this.lines = LineIndex.of(schema.text());
  }

  static List<ReferencePage.Requirement> of(Schema schema) {
    TemplateRequirements sentences = new TemplateRequirements(schema);
    schema.title().ifPresent(title -> sentences.add("A title", false, 0, title.span()));
    schema.frontMatter().forEach(field -> sentences.addField(field, 0));
    schema.fields().forEach(field -> sentences.addField(field, 0));
    schema.sections().forEach(sentences::addSection);
    return List.copyOf(sentences.requirements);
  }

  private void add(String text, boolean optional, int depth, Span span) {
    int line = lines.positionOf(span.start()).line();
    requirements.add(new ReferencePage.Requirement(text, optional, depth, line));
  }

  private void addField(FieldSchema field, int depth) {
    add(
        "Field “" + field.name() + "”" + typeOf(field.type()),
        field.optional(),
        depth,
        field.span());
  }

  private static String typeOf(ValueType type) {
    if (type instanceof ValueType.Date) {
      return ": a date such as 2026-11-02";
    }
    if (type instanceof ValueType.Range) {
      return ": start and end";
    }
    return type instanceof ValueType.OneOf choice ? ": " + String.join(", ", choice.values()) : "";
  }

  private void addSection(SectionSchema section) {
    int depth = section.depth();
    add("Section “" + section.name() + "”", section.optional(), depth, section.span());
    ContentSchema content = section.content();
    content.fields().forEach(field -> addField(field, depth + 1));
    content
        .tasks()
        .forEach(
            task -> add("Task “" + task.text() + "”", task.optional(), depth + 1, task.span()));
    content
        .actionItems()
        .ifPresent(items -> add(actionItems(items), false, depth + 1, items.span()));
    if (content.timeline()) {
      add("A timeline with at least one entry", false, depth + 1, section.span());
    }
    section.sections().forEach(this::addSection);
  }

  private static String actionItems(ContentSchema.ActionItemSchema items) {
    List<String> needs = new ArrayList<>();
    if (items.owner()) {
      needs.add("an owner");
    }
    if (items.due()) {
      needs.add("a due date");
    }
    return needs.isEmpty()
        ? "At least one action item"
        : "At least one action item, each with " + String.join(" and ", needs);
  }
}
