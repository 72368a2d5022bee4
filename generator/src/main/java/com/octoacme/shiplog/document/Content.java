package com.octoacme.shiplog.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a document's text says, taken apart.
 *
 * @param preamble blocks before the first heading
 * @param sections the top sections, in order; a document whose first heading is of level 2 has
 *     level-2 sections at the top
 * @param allSections all of them in the order of the text, nested ones included
 * @param comments all HTML comments, those inside lines too, in the order of the text; none from
 *     code
 * @param links all links and images, in the order of the text
 * @param fields those of the preamble
 */
public record Content(
    List<Block> preamble,
    List<Section> sections,
    List<Section> allSections,
    List<Block.Comment> comments,
    List<Link> links,
    NamedFields fields) {
  /** Of a text that cannot be taken apart. */
  public static final Content NONE =
      new Content(List.of(), List.of(), List.of(), List.of(), List.of(), NamedFields.NONE);

  public Content {
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
    allSections = List.copyOf(allSections);
    comments = List.copyOf(comments);
    links = List.copyOf(links);
  }

  /** Of a whole text, or of a part of it. */
  public static Content of(
      String text,
      List<Block> preamble,
      List<Section> sections,
      List<Block.Comment> comments,
      List<Link> links) {
    List<Section> all = new ArrayList<>();
    sections.forEach(section -> section.addTo(all));
    NamedFields fields = FieldReader.readWithGrouped(text, preamble);
    return new Content(preamble, sections, all, comments, links, fields);
  }
}
