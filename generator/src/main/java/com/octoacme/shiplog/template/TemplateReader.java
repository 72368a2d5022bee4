package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Schema.TitleSchema;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derives a schema from a template: what the Markdown holds is what a document must hold.
 *
 * <p>Its first heading is the title, if no other is as high or if it holds a placeholder; every
 * other heading is a section. What stands in a section says what is asked of it; comments such as
 * {@code <!-- optional -->} say what Markdown cannot.
 */
public final class TemplateReader {
  private final Document template;
  private final TemplatePlace place;
  private final List<Hint> hints;

  private TemplateReader(Document template) {
    this.template = template;
    this.place = new TemplatePlace(template);
    this.hints = HintReader.read(template, place);
  }

  /**
   * The schema of a template.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the template says nothing or contradicts
   *     itself, with its line
   */
  public static Schema read(Document template) {
    return new TemplateReader(template).read();
  }

  private Schema read() {
    if (template.sections().isEmpty()) {
      throw place.error(
          "there is no heading, so it asks for nothing",
          Span.at(0),
          "Write the headings that a document must have, the title first.");
    }
    Optional<Section> title = findTitle();
    List<Section> top = top(title);
    return new Schema(
        template.path(),
        template.text(),
        title.map(TemplateReader::titleSchema),
        template.frontMatter().fields().fields().stream()
            .map(field -> ContentReader.schemaOf(field, List.of()))
            .toList(),
        ContentReader.read(template, hints, leading(title), false),
        sections(top, 1),
        TemplateFaults.of(template, hints));
  }

  private Optional<Section> findTitle() {
    Section first = template.sections().get(0);
    boolean onlyOfItsLevel =
        template.allSections().filter(section -> section.level() == first.level()).count() == 1;
    boolean isTitle = onlyOfItsLevel || !Placeholders.in(first.heading().plain()).isEmpty();
    return isTitle ? Optional.of(first) : Optional.empty();
  }

  private static TitleSchema titleSchema(Section title) {
    return new TitleSchema(title.level(), title.heading().plain(), title.heading().span());
  }

  private List<Section> top(Optional<Section> title) {
    return title
        .map(
            first -> Stream.concat(first.sections().stream(), template.sections().stream().skip(1)))
        .orElseGet(() -> template.sections().stream())
        .toList();
  }

  private List<Block> leading(Optional<Section> title) {
    List<Block> blocks = new ArrayList<>(template.preamble());
    title.ifPresent(section -> blocks.addAll(section.blocks()));
    return blocks;
  }

  private List<SectionSchema> sections(List<Section> sections, int depth) {
    List<SectionSchema> schemas = new ArrayList<>();
    Map<String, SectionSchema> byName = new HashMap<>();
    for (Section section : sections) {
      SectionSchema schema = section(section, depth);
      schema
          .keys()
          .forEach(name -> refuseSecond(Optional.ofNullable(byName.put(name, schema)), schema));
      schemas.add(schema);
    }
    return List.copyOf(schemas);
  }

  private void refuseSecond(Optional<SectionSchema> first, SectionSchema second) {
    if (first.isPresent()) {
      int line = template.lines().positionOf(first.get().span().start()).line();
      throw place.error(
          "the section \"" + second.name() + "\" is there already in line " + line,
          second.span(),
          "Rename one of the two, or mark the first with <!-- repeat --> and take the second"
              + " away.");
    }
  }

  private SectionSchema section(Section section, int depth) {
    String heading = section.heading().plain();
    if (heading.isBlank()) {
      throw place.error(
          "a heading is empty", section.headingSpan(), "Give the section a name, or take it away.");
    }
    List<Hint> own = hintsOf(section);
    List<Section> entries = section.sections().stream().filter(TemplateReader::isEntry).toList();
    List<Section> rest = section.sections().stream().filter(below -> !isEntry(below)).toList();
    return new SectionSchema(
        ValueTypeReader.withoutMarker(heading),
        HintReader.values(own, Hint.Word.ALIAS),
        depth,
        section.level(),
        Names.isOptional(heading) || HintReader.has(own, Hint.Word.OPTIONAL),
        HintReader.has(own, Hint.Word.REPEAT),
        HintReader.severity(own),
        ContentReader.read(template, hints, section.blocks(), !entries.isEmpty()),
        sections(rest, depth + 1),
        section.heading().span());
  }

  private static boolean isEntry(Section section) {
    return ContentReader.isTime(section.heading().plain());
  }

  /** The hints in a section's heading, or as blocks of their own before its first subsection. */
  private List<Hint> hintsOf(Section section) {
    List<Hint> own = new ArrayList<>(HintReader.within(hints, section.headingSpan()));
    section.blocks().stream()
        .filter(Block.Comment.class::isInstance)
        .forEach(comment -> own.addAll(HintReader.within(hints, comment.span())));
    return own;
  }
}
