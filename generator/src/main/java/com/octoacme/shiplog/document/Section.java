package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
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
 * @param fields among the blocks
 * @param name the heading, normalised
 */
public record Section(
    int level,
    InlineText heading,
    Span headingSpan,
    Span span,
    List<Block> blocks,
    List<Section> sections,
    NamedFields fields,
    String name) {
  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  public Section(
      int level,
      InlineText heading,
      Span headingSpan,
      Span span,
      List<Block> blocks,
      List<Section> sections,
      NamedFields fields) {
    this(
        level,
        heading,
        headingSpan,
        span,
        blocks,
        sections,
        fields,
        Names.normalize(heading.plain()));
  }

  /** This section and all below it, in the order of the text. */
  public Stream<Section> withDescendants() {
    List<Section> all = new ArrayList<>();
    addTo(all);
    return all.stream();
  }

  /** Adds this section and all below it: nested streams would cost more than the sections. */
  void addTo(List<Section> all) {
    all.add(this);
    sections.forEach(section -> section.addTo(all));
  }
}
