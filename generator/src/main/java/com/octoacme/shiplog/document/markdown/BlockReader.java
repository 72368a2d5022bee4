package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads blocks of every kind; lists, tables and HTML have readers of their own. */
final class BlockReader {
  private final Places places;
  private final Annotations annotations;
  private final HtmlAsText html;
  private final InlineReader inlines;

  BlockReader(Places places, Annotations annotations, HtmlAsText html) {
    this.places = places;
    this.annotations = annotations;
    this.html = html;
    this.inlines = new InlineReader(new TextRuns(places), annotations, html);
  }

  Places places() {
    return places;
  }

  InlineReader inlines() {
    return inlines;
  }

  /** The blocks from a node on, its siblings included. */
  List<Block> readFrom(@Nullable Node first) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      blocks.addAll(read(node));
    }
    return blocks;
  }

  /** What a node is; several blocks for a footnote, none for a link definition. */
  List<Block> read(Node node) {
    Span span = places.of(node);
    if (node instanceof Paragraph) {
      return List.of(new Block.Paragraph(inlines.read(node, span.start()), span));
    }
    if (node instanceof ListBlock list) {
      return List.of(new ListReader(this).read(list));
    }
    if (node instanceof TableBlock table) {
      return List.of(new TableReader(this).read(table));
    }
    if (node instanceof BlockQuote) {
      return List.of(new Block.Quote(readFrom(node.getFirstChild()), span));
    }
    if (node instanceof Heading heading) {
      return List.of(
          new Block.InnerHeading(heading.getLevel(), inlines.read(node, span.end()), span));
    }
    return readLiteral(node, span);
  }

  private List<Block> readLiteral(Node node, Span span) {
    if (node instanceof FencedCodeBlock code) {
      return List.of(new Block.Code(languageOf(code), code.getLiteral(), span));
    }
    if (node instanceof IndentedCodeBlock code) {
      return List.of(new Block.Code("", code.getLiteral(), span));
    }
    if (node instanceof HtmlBlock block) {
      return readHtml(block.getLiteral(), span);
    }
    if (node instanceof ThematicBreak) {
      return List.of(new Block.Break(span));
    }
    return node instanceof FootnoteDefinition ? readFrom(node.getFirstChild()) : List.of();
  }

  /** The first word of what follows a fence. */
  static String languageOf(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo().strip();
    return info.split("\\s", 2)[0];
  }

  /** Comments, if there is nothing else in the block; nothing for a break between paragraphs. */
  private List<Block> readHtml(String literal, Span span) {
    if (InlineReader.isLineBreak(literal)) {
      return List.of();
    }
    List<Block.Comment> comments = annotations.addComments(places.text(), span);
    return isOnlyComments(literal)
        ? List.copyOf(comments)
        : List.of(new Block.Html(literal, html.ofBlock(stripComments(literal)), span));
  }

  static boolean isOnlyComments(String html) {
    return html.contains("<!--") && stripComments(html).isBlank();
  }

  /** HTML without its comments; one that is not closed stays. */
  static String stripComments(String html) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    int start = html.indexOf("<!--");
    while (start >= 0) {
      int close = html.indexOf("-->", start + 2);
      if (close < 0) {
        break;
      }
      rest.append(html, from, start);
      from = close + 3;
      start = html.indexOf("<!--", from);
    }
    return rest.append(html, from, html.length()).toString();
  }
}
