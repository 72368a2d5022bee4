package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a template asks of a document.
 *
 * @param path of the template; {@code built-in:...} if it comes with Shiplog
 * @param text of the template; every span here is an offset into it
 * @param title the heading that is the document's title, matched by position; empty if the template
 *     has none
 * @param frontMatter keys of the template's front matter
 * @param content what stands before the first section, or right below the title
 * @param sections below the title, in order
 * @param faults what of the template has no effect, in the order of its text
 * @param index of the sections and their fields
 */
public record Schema(
    String path,
    String text,
    Optional<TitleSchema> title,
    List<FieldSchema> frontMatter,
    ContentSchema content,
    List<SectionSchema> sections,
    List<TemplateFault> faults,
    SchemaIndex index) {
  public Schema {
    frontMatter = List.copyOf(frontMatter);
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
  }

  /** As a template has it. */
  public Schema(
      String path,
      String text,
      Optional<TitleSchema> title,
      List<FieldSchema> frontMatter,
      ContentSchema content,
      List<SectionSchema> sections,
      List<TemplateFault> faults) {
    this(
        path,
        text,
        title,
        frontMatter,
        content,
        sections,
        faults,
        SchemaIndex.of(content, sections));
  }

  /** The fields that stand before the first section, or right below the title. */
  public List<FieldSchema> fields() {
    return content.fields();
  }

  /** All sections, nested ones included, in the order of the template. */
  public Stream<SectionSchema> allSections() {
    return index.sections().stream();
  }

  /** All fields, those of front matter and sections included, in the order of the template. */
  public Stream<FieldSchema> allFields() {
    return Stream.of(
            frontMatter.stream(),
            fields().stream(),
            allSections().flatMap(section -> section.content().fields().stream()))
        .flatMap(all -> all);
  }

  /**
   * The title in the template.
   *
   * @param text all of it, placeholder included
   */
  public record TitleSchema(int level, String text, Span span) {}
}
