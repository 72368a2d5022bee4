package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A heading and what follows it, up to the next heading of its level or a higher one.
 *
 * @param level 1 to 6
 * @param heading the heading's text, comments not counted
 * @param headingSpan the heading's lines
 * @param span from the heading to the end of the section, subsections included
 * @param blocks before the first subsection
 * @param sections the subsections, in order
 */
public record Section(
    int level,
    InlineText heading,
    Span headingSpan,
    Span span,
    List<Block> blocks,
    List<Section> sections) {
  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  /** This section and all below it, in the order of the text. */
  public Stream<Section> withDescendants() {
    return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withDescendants));
  }
}
