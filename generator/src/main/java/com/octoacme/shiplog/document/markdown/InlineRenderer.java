package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.markdown.LinkPolicy.Target;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes what stands inside a line; comments not at all. */
final class InlineRenderer {
  private final HtmlWriter out;
  private final LinkPolicy links;
  private final Footnotes footnotes;
  private final InlineReader texts;
  private final Optional<RawHtmlRenderer> html;
  private boolean inLink;

  /**
   * @param html writes HTML; without it, HTML is shown as text
   */
  InlineRenderer(
      HtmlWriter out,
      LinkPolicy links,
      Footnotes footnotes,
      InlineReader texts,
      Optional<RawHtmlRenderer> html) {
    this.out = out;
    this.links = links;
    this.footnotes = footnotes;
    this.texts = texts;
    this.html = html;
  }

  /** The text of a node's children, without markup. */
  String plain(Node parent) {
    return texts.read(parent, 0).plain();
  }

  void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      render(child);
    }
  }

  private void render(Node node) {
    if (node instanceof Text text) {
      out.text(text.getLiteral());
    } else if (node instanceof SoftLineBreak) {
      out.line();
    } else if (node instanceof HardLineBreak) {
      out.open("br").line();
    } else if (node instanceof HtmlInline tag && InlineReader.isLineBreak(tag.getLiteral())) {
      out.open("br");
    } else if (node instanceof HtmlInline tag) {
      renderHtml(tag);
    } else if (node instanceof Code code) {
      out.open("code").text(code.getLiteral()).close("code");
    } else if (node instanceof Link link) {
      renderLink(link);
    } else if (node instanceof Image image) {
      renderImage(image);
    } else if (node instanceof FootnoteReference reference) {
      renderMention(reference);
    } else {
      renderMarked(node);
    }
  }

  private void renderHtml(HtmlInline tag) {
    if (!InlineReader.isComment(tag)) {
      html.ifPresentOrElse(
          writer -> writer.render(tag.getLiteral()), () -> out.text(tag.getLiteral()));
    }
  }

  private void renderMarked(Node node) {
    String tag = tagOf(node);
    if (tag.isEmpty()) {
      renderChildren(node);
      return;
    }
    out.open(tag);
    renderChildren(node);
    out.close(tag);
  }

  private static String tagOf(Node node) {
    if (node instanceof Emphasis) {
      return "em";
    }
    if (node instanceof StrongEmphasis) {
      return "strong";
    }
    return node instanceof Strikethrough ? "del" : "";
  }

  private void renderLink(Link link) {
    Optional<Target> target = inLink ? Optional.empty() : links.findLink(link.getDestination());
    if (target.isEmpty()) {
      renderChildren(link);
      return;
    }
    openLink(target.get());
    inLink = true;
    renderChildren(link);
    inLink = false;
    out.close("a");
  }

  private void openLink(Target target) {
    if (target.external()) {
      out.open("a", "href", target.address(), "rel", "noopener noreferrer");
    } else {
      out.open("a", "href", target.address());
    }
  }

  private void renderImage(Image image) {
    String alternative = plain(image);
    links
        .findImage(image.getDestination())
        .ifPresentOrElse(
            source -> out.open("img", "src", source, "alt", alternative, "loading", "lazy"),
            () -> renderElsewhere(image, alternative));
  }

  /** An image of another server is a link to it: the page asks no other server for anything. */
  private void renderElsewhere(Image image, String alternative) {
    Optional<Target> target =
        inLink ? Optional.empty() : links.findLink(image.getDestination()).filter(Target::external);
    target.ifPresent(this::openLink);
    out.text(alternative.isBlank() && target.isPresent() ? image.getDestination() : alternative);
    target.ifPresent(found -> out.close("a"));
  }

  private void renderMention(FootnoteReference reference) {
    Optional<Footnotes.Mention> mention = footnotes.mention(reference.getLabel());
    if (mention.isEmpty()) {
      out.text("[^" + reference.getLabel() + "]");
      return;
    }
    String number = Integer.toString(mention.get().number());
    if (inLink) {
      out.open("sup", "id", mention.get().id()).text(number).close("sup");
      return;
    }
    out.open("sup", "id", mention.get().id())
        .open("a", "href", "#fn-" + number, "aria-label", "Footnote " + number)
        .text(number)
        .close("a")
        .close("sup");
  }
}
