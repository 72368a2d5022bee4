package com.octoacme.shiplog.document;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Markdown file of a kind, read.
 *
 * @param path relative to the repository's root, with slashes
 * @param text all of it, without a byte order mark; every span is an offset into it
 * @param preamble blocks before the first heading
 * @param sections the top sections, in order; a document whose first heading is of level 2 has
 *     level-2 sections at the top
 * @param comments all HTML comments, those inside lines too, in the order of the text; none from
 *     code
 * @param links all links and images, in the order of the text
 * @param extent what of the text is this document: all of it after the front matter, or the part of
 *     a file that holds several documents
 * @param fields those of the preamble
 */
public record Document(
    DocumentKind kind,
    String path,
    String text,
    LineIndex lines,
    FrontMatter frontMatter,
    List<Block> preamble,
    List<Section> sections,
    List<Block.Comment> comments,
    List<Link> links,
    Span extent,
    NamedFields fields) {
  public Document {
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
    comments = List.copyOf(comments);
    links = List.copyOf(links);
  }

  /** A whole file, or a part of it. */
  public Document(
      DocumentKind kind,
      String path,
      String text,
      LineIndex lines,
      FrontMatter frontMatter,
      List<Block> preamble,
      List<Section> sections,
      List<Block.Comment> comments,
      List<Link> links,
      Span extent) {
    this(
        kind,
        path,
        text,
        lines,
        frontMatter,
        preamble,
        sections,
        comments,
        links,
        extent,
        FieldReader.read(text, preamble));
  }

  /** All sections in the order of the text, nested ones included. */
  public Stream<Section> allSections() {
    List<Section> all = new ArrayList<>();
    sections.forEach(section -> section.addTo(all));
    return all.stream();
  }

  /** The fields of its beginning: before the first heading, and right below it. */
  public Stream<NamedFields> leadingFields() {
    return Stream.concat(Stream.of(fields), allSections().limit(1).map(Section::fields));
  }

  /** The fields of its text by place, in order; those of the front matter are not among them. */
  public Stream<NamedFields> allFields() {
    return Stream.concat(Stream.of(fields), allSections().map(Section::fields));
  }

  /**
   * The section whose heading is the document's title: the first one, if no other heading is as
   * high, or if it is of level 1 and deeper headings follow it.
   */
  public Optional<Section> findTitle() {
    List<Section> all = allSections().limit(2).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Section first = all.get(0);
    boolean leads = first.level() == 1 && all.size() == 2 && all.get(1).level() > 1;
    return leads || isHighest(first) ? Optional.of(first) : Optional.empty();
  }

  private boolean isHighest(Section first) {
    return allSections().skip(1).allMatch(section -> section.level() > first.level());
  }

  /** The text after the front matter, or of this part of the file. */
  public String body() {
    return extent.of(text);
  }
}
