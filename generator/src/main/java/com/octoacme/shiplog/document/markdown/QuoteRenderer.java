package com.octoacme.shiplog.document.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes quotations, and those that begin with {@code [!NOTE]} or the like as alerts. */
final class QuoteRenderer {
  private static final Pattern ALERT =
      Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]", Pattern.CASE_INSENSITIVE);

  private final BlockRenderer blocks;
  private final HtmlWriter out;

  QuoteRenderer(BlockRenderer blocks, HtmlWriter out) {
    this.blocks = blocks;
    this.out = out;
  }

  void render(BlockQuote quote) {
    Optional<String> alert = takeAlert(quote);
    if (alert.isPresent()) {
      renderAlert(quote, alert.get());
      return;
    }
    out.open("blockquote").line();
    blocks.renderChildren(quote);
    out.close("blockquote").line();
  }

  private void renderAlert(BlockQuote quote, String word) {
    String kind = word.toLowerCase(Locale.ROOT);
    String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    out.open("div", "class", "alert " + kind, "role", "note", "aria-label", title).line();
    out.open("p", "class", "alert-title").text(title).close("p").line();
    blocks.renderChildren(quote);
    out.close("div").line();
  }

  /** The word of the alert's mark, which is cut from the quote. */
  private static Optional<String> takeAlert(BlockQuote quote) {
    Node paragraph = quote.getFirstChild();
    if (!(paragraph instanceof Paragraph) || !(paragraph.getFirstChild() instanceof Text mark)) {
      return Optional.empty();
    }
    Matcher alert = ALERT.matcher(mark.getLiteral().strip());
    Node next = mark.getNext();
    boolean alone = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
    if (!alone || !alert.matches()) {
      return Optional.empty();
    }
    mark.unlink();
    if (next == null) {
      paragraph.unlink();
    } else {
      next.unlink();
    }
    return Optional.of(alert.group(1));
  }
}
