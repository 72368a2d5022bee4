package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.markdown.RenderedMarkdown.ContentsEntry;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes blocks of every kind; lists, tables, quotes and code have renderers of their own. */
final class BlockRenderer {
  private final HtmlWriter out;
  private final InlineRenderer inlines;
  private final HeadingOutline outline;
  private final Places places;
  private final Optional<RawHtmlRenderer> html;
  private final ListRenderer lists;
  private final TableRenderer tables;
  private final QuoteRenderer quotes;
  private final CodeRenderer codes;

  /**
   * @param html writes HTML; without it, HTML is shown as text
   */
  BlockRenderer(
      HtmlWriter out,
      InlineRenderer inlines,
      HeadingOutline outline,
      Places places,
      Optional<RawHtmlRenderer> html) {
    this.out = out;
    this.inlines = inlines;
    this.outline = outline;
    this.places = places;
    this.html = html;
    this.lists = new ListRenderer(this, out);
    this.tables = new TableRenderer(out, inlines);
    this.quotes = new QuoteRenderer(this, out);
    this.codes = new CodeRenderer(out);
  }

  Places places() {
    return places;
  }

  InlineRenderer inlines() {
    return inlines;
  }

  void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      render(child);
    }
  }

  /** Writes a block; definitions of links and footnotes are not written where they stand. */
  void render(Node node) {
    if (node instanceof Paragraph) {
      renderParagraph(node);
    } else if (node instanceof Heading heading) {
      renderHeading(heading);
    } else if (node instanceof ListBlock list) {
      lists.render(list);
    } else if (node instanceof TableBlock table) {
      tables.render(table);
    } else if (node instanceof BlockQuote quote) {
      quotes.render(quote);
    } else if (node instanceof FencedCodeBlock code) {
      codes.render(BlockReader.languageOf(code), code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      codes.render("", code.getLiteral());
    } else if (node instanceof HtmlBlock block) {
      renderHtml(block.getLiteral());
    } else if (node instanceof ThematicBreak) {
      out.open("hr").line();
    }
  }

  private void renderParagraph(Node paragraph) {
    out.open("p");
    inlines.renderChildren(paragraph);
    out.close("p").line();
  }

  private void renderHeading(Heading heading) {
    if (!(heading.getParent() instanceof Document)) {
      // A heading in a quote or a list is no part of the page's outline.
      out.open("p").open("strong");
      inlines.renderChildren(heading);
      out.close("strong").close("p").line();
      return;
    }
    ContentsEntry entry = outline.add(heading.getLevel(), inlines.plain(heading));
    String tag = "h" + entry.level();
    out.open(tag, "id", entry.id());
    inlines.renderChildren(heading);
    out.close(tag).line();
  }

  private void renderHtml(String literal) {
    String seen = BlockReader.stripComments(literal);
    if (!seen.isBlank() && !InlineReader.isLineBreak(seen.strip())) {
      html.filter(writer -> writer.hasElements(seen))
          .ifPresentOrElse(writer -> writer.render(seen), () -> showHtml(seen.strip()));
      out.line();
    }
  }

  private void showHtml(String text) {
    out.open("pre", "class", "raw-html", "tabindex", "0").text(text).close("pre");
  }
}
