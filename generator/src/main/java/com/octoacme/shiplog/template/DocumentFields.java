package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a document can be read as a field where the template asks for one. */
final class DocumentFields {
  private final Document document;

  DocumentFields(Document document) {
    this.document = document;
  }

  /** A field before the first section: above the title or right below it. */
  Optional<Field> findLeading(Optional<Section> title, Set<String> keys) {
    return document
        .fields()
        .find(keys)
        .or(() -> title.flatMap(section -> section.fields().find(keys)));
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
