package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.text.Span;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads what stands inside a line: text, code, links, comments. */
final class InlineReader {
  /** What a table's cell has for a line break, as Markdown has nothing for it. */
  private static final Pattern LINE_BREAK = Pattern.compile("(?i)(?:<br[ \\t]*/?>\\s*)+");

  private final TextRuns runs;
  private final Annotations annotations;
  private final HtmlAsText html;
  private final boolean inLink;

  InlineReader(TextRuns runs, Annotations annotations, HtmlAsText html) {
    this(runs, annotations, html, false);
  }

  private InlineReader(TextRuns runs, Annotations annotations, HtmlAsText html, boolean inLink) {
    this.runs = runs;
    this.annotations = annotations;
    this.html = html;
    this.inLink = inLink;
  }

  /** A reader for the text of a table's cell. */
  InlineReader inCell(Node cell) {
    return new InlineReader(runs.inCell(cell), annotations, html);
  }

  /**
   * The text of a node's children.
   *
   * @param place where the text stands if there is none
   */
  InlineText read(Node parent, int place) {
    InlineTextBuilder out = new InlineTextBuilder(runs.places().text());
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      append(child, out);
      if (isSeen(child)) {
        out.cover(runs.places().of(child));
      }
    }
    return out.build(place);
  }

  private static boolean isSeen(Node child) {
    boolean comment = child instanceof HtmlInline html && isComment(html);
    return !comment && !isBreak(child) && !(child instanceof FootnoteReference);
  }

  private static boolean isBreak(Node node) {
    return node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        || (node instanceof HtmlInline html && isLineBreak(html.getLiteral()));
  }

  /** Whether HTML is nothing but {@code <br>}: the one tag that is not shown as text. */
  static boolean isLineBreak(String html) {
    return LINE_BREAK.matcher(html).matches();
  }

  static boolean isComment(HtmlInline html) {
    return html.getLiteral().startsWith("<!--");
  }

  private void append(Node node, InlineTextBuilder out) {
    if (node instanceof Text text) {
      runs.append(text, out);
    } else if (node instanceof Code code) {
      out.append(code.getLiteral(), placeOf(code), true);
    } else if (isBreak(node)) {
      out.appendBreak();
    } else if (node instanceof HtmlInline tag) {
      appendHtml(tag, out);
    } else if (node instanceof Image image) {
      addLink(image, image.getDestination());
      appendChildren(node, out);
    } else if (node instanceof org.commonmark.node.Link link) {
      addLink(link, link.getDestination());
      appendChildren(node, out);
    } else {
      appendChildren(node, out);
    }
  }

  private void appendChildren(Node parent, InlineTextBuilder out) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      append(child, out);
    }
  }

  private void appendHtml(HtmlInline tag, InlineTextBuilder out) {
    Span place = runs.places().of(tag);
    if (isComment(tag) && !inLink) {
      annotations.addComments(runs.places().text(), place);
    } else if (!isComment(tag)) {
      out.append(html.ofTag(tag.getLiteral()), place, false);
    }
  }

  private void addLink(Node node, String destination) {
    if (inLink) {
      // The text of a link is read for the link alone: what is in it was met, or will be.
      return;
    }
    Span place = runs.places().of(node);
    InlineText text = new InlineReader(runs, annotations, html, true).read(node, place.start());
    annotations.add(new Link(text, destination, place, node instanceof Image));
  }

  /** The place of what is between the backticks, without the space that may pad it. */
  private Span placeOf(Code code) {
    Span all = runs.places().of(code);
    String raw = all.of(runs.places().text());
    int ticks = 0;
    while (2 * ticks < raw.length() && raw.charAt(ticks) == '`') {
      ticks++;
    }
    int inner = raw.length() - 2 * ticks;
    if (inner <= 0) {
      return all;
    }
    int padding = inner == code.getLiteral().length() + 2 ? 1 : 0;
    return new Span(all.start() + ticks + padding, all.end() - ticks - padding);
  }
}
