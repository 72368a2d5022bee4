package com.octoacme.shiplog.document;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Once;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One Markdown file of a kind, read. Its front matter is known at once; the rest of its text is
 * taken apart when it is asked for, unless that was done already. Safe for many threads.
 */
public final class Document {
  private final DocumentKind kind;
  private final String path;
  private final String text;
  private final LineIndex lines;
  private final FrontMatter frontMatter;
  private final Span extent;
  private final Once<Content> content;

  private Document(
      DocumentKind kind,
      String path,
      String text,
      LineIndex lines,
      FrontMatter frontMatter,
      Span extent,
      Once<Content> content) {
    this.kind = kind;
    this.path = path;
    this.text = text;
    this.lines = lines;
    this.frontMatter = frontMatter;
    this.extent = extent;
    this.content = content;
  }

  /**
   * A file.
   *
   * @param path relative to the repository's root, with slashes
   * @param text all of it, without a byte order mark
   * @param content asked once, when it is needed
   */
  public static Document of(
      DocumentKind kind,
      String path,
      String text,
      LineIndex lines,
      FrontMatter frontMatter,
      Supplier<Content> content) {
    Span extent = new Span(frontMatter.span().end(), text.length());
    return new Document(kind, path, text, lines, frontMatter, extent, Once.of(content));
  }

  /** A part of this file, as a document without front matter. */
  public Document part(Span extent, Content content) {
    return new Document(kind, path, text, lines, FrontMatter.NONE, extent, Once.known(content));
  }

  public DocumentKind kind() {
    return kind;
  }

  /** Relative to the repository's root, with slashes. */
  public String path() {
    return path;
  }

  /** All of the file, without a byte order mark; every span is an offset into it. */
  public String text() {
    return text;
  }

  public LineIndex lines() {
    return lines;
  }

  public FrontMatter frontMatter() {
    return frontMatter;
  }

  /**
   * What of the text is this document: all of it after the front matter, or the part of a file that
   * holds several documents.
   */
  public Span extent() {
    return extent;
  }

  /** The blocks before the first heading. */
  public List<Block> preamble() {
    return content.get().preamble();
  }

  /**
   * The top sections, in order; a document whose first heading is of level 2 has level-2 sections
   * at the top.
   */
  public List<Section> sections() {
    return content.get().sections();
  }

  /** All HTML comments, those inside lines too, in the order of the text; none from code. */
  public List<Block.Comment> comments() {
    return content.get().comments();
  }

  /** All links and images, in the order of the text. */
  public List<Link> links() {
    return content.get().links();
  }

  /** The fields of the preamble. */
  public NamedFields fields() {
    return content.get().fields();
  }

  /** All sections in the order of the text, nested ones included. */
  public Stream<Section> allSections() {
    return content.get().allSections().stream();
  }

  /** The fields of its beginning: before the first heading, and right below it. */
  public Stream<NamedFields> leadingFields() {
    return Stream.concat(Stream.of(fields()), allSections().limit(1).map(Section::fields));
  }

  /** The fields of its text by place, in order; those of the front matter are not among them. */
  public Stream<NamedFields> allFields() {
    return Stream.concat(Stream.of(fields()), allSections().map(Section::fields));
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
