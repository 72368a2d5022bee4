package com.octoacme.shiplog.document;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.text.LineIndex;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Markdown file of a kind, read.
 *
 * @param path relative to the repository's root, with slashes
 * @param text all of it, without a byte order mark; every span is an offset into it
 * @param preamble blocks before the first heading
 * @param sections the top sections, in order; a document whose first heading is of level 2 has
 *     level-2 sections at the top
 */
public record Document(
    DocumentKind kind,
    String path,
    String text,
    LineIndex lines,
    FrontMatter frontMatter,
    List<Block> preamble,
    List<Section> sections) {
  public Document {
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
  }

  /** All sections in the order of the text, nested ones included. */
  public Stream<Section> allSections() {
    return sections.stream().flatMap(Section::withDescendants);
  }

  /** The text after the front matter. */
  public String body() {
    return text.substring(frontMatter.span().end());
  }
}
