package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a template asks of a document.
 *
 * @param path of the template; {@code built-in:...} if it comes with Shiplog
 * @param text of the template; every span here is an offset into it
 * @param title the heading that is the document's title, matched by position; empty if the template
 *     has none
 * @param frontMatter keys of the template's front matter
 * @param fields fields that stand before the first section, or right below the title
 * @param sections below the title, in order
 */
public record Schema(
    String path,
    String text,
    Optional<TitleSchema> title,
    List<FieldSchema> frontMatter,
    List<FieldSchema> fields,
    List<SectionSchema> sections) {
  public Schema {
    frontMatter = List.copyOf(frontMatter);
    fields = List.copyOf(fields);
    sections = List.copyOf(sections);
  }

  /** The title's place in the template, and what stands before its placeholder. */
  public record TitleSchema(int level, String text, Span span) {}
}
