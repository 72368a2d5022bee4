package com.octoacme.shiplog.document.markdown;

import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;

/** Writes the footnotes that were mentioned below the text. */
final class FootnoteRenderer {
  private final Footnotes footnotes;
  private final BlockRenderer blocks;
  private final HtmlWriter out;

  FootnoteRenderer(Footnotes footnotes, BlockRenderer blocks, HtmlWriter out) {
    this.footnotes = footnotes;
    this.blocks = blocks;
    this.out = out;
  }

  /** Writes them all; a footnote may mention further ones, which then follow. */
  void render() {
    Optional<FootnoteDefinition> next = footnotes.find(1);
    if (next.isEmpty()) {
      return;
    }
    out.open("section", "class", "footnotes", "aria-label", "Footnotes").open("ol").line();
    for (int number = 1; next.isPresent(); next = footnotes.find(number)) {
      renderOne(next.get(), number);
      number++;
    }
    out.close("ol").close("section").line();
  }

  private void renderOne(FootnoteDefinition definition, int number) {
    out.open("li", "id", "fn-" + number);
    blocks.renderChildren(definition);
    out.open("a", "href", "#fnref-" + number, "aria-label", "Back to the text at " + number)
        .text("\u21A9")
        .close("a")
        .close("li")
        .line();
  }
}
