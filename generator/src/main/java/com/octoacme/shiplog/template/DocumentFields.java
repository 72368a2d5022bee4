package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a document by where they stand, each place read once. */
final class DocumentFields {
  private final Document document;
  private final Map<Span, List<Field>> bySection = new HashMap<>();
  private final List<Field> frontMatter;
  private final List<Field> preamble;

  DocumentFields(Document document) {
    this.document = document;
    this.frontMatter = FieldReader.read(document.frontMatter());
    this.preamble = FieldReader.read(document, document.preamble());
  }

  List<Field> frontMatter() {
    return frontMatter;
  }

  /** The fields in a section's own blocks. */
  List<Field> of(Section section) {
    return bySection.computeIfAbsent(
        section.headingSpan(), unread -> FieldReader.read(document, section.blocks()));
  }

  /** The fields before the first section: above the title and right below it. */
  List<Field> leading(Optional<Section> title) {
    List<Field> leading = new ArrayList<>(preamble);
    title.ifPresent(section -> leading.addAll(of(section)));
    return leading;
  }

  /** A section as a field: its heading is the name, all its text the value. */
  Field asField(Section section) {
    List<Block> blocks = new ArrayList<>();
    section.withDescendants().forEach(part -> blocks.addAll(part.blocks()));
    List<InlineText> texts = Texts.of(blocks);
    String value = String.join("\n", texts.stream().map(InlineText::plain).toList());
    String prose = String.join("\n", texts.stream().map(InlineText::prose).toList());
    Span span =
        texts.isEmpty()
            ? Span.at(section.headingSpan().end())
            : new Span(texts.get(0).span().start(), texts.get(texts.size() - 1).span().end());
    boolean codeOnly = value.isEmpty() && !Texts.isEmpty(section);
    return new Field(
        section.heading().plain(),
        codeOnly ? section.span().of(document.text()).strip() : value,
        prose,
        section.heading().span(),
        span,
        Field.Form.SECTION,
        blocks);
  }
}
