package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of nested blocks as one value.
 *
 * @param text one block or item in a line
 * @param prose the same with U+FFFC for each character that is code
 * @param span from the first to the last character
 */
record NestedText(String text, String prose, Span span) {
  /** The texts of some blocks, which are at least one. */
  static NestedText of(List<Block> blocks) {
    List<InlineText> texts = new ArrayList<>();
    blocks.forEach(block -> collect(block, texts));
    if (texts.isEmpty()) {
      return new NestedText("", "", Span.at(blocks.get(0).span().start()));
    }
    String text = String.join("\n", texts.stream().map(InlineText::plain).toList());
    String prose = String.join("\n", texts.stream().map(InlineText::prose).toList());
    int end = texts.get(texts.size() - 1).span().end();
    return new NestedText(text, prose, new Span(texts.get(0).span().start(), end));
  }

  private static void collect(Block block, List<InlineText> texts) {
    if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> collect(item, texts));
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> collect(inner, texts));
    } else if (block instanceof Block.Code code) {
      texts.add(codeText(code));
    }
  }

  private static InlineText codeText(Block.Code code) {
    InlineText.Piece piece = new InlineText.Piece(0, code.span(), true);
    return new InlineText(code.text().stripTrailing(), List.of(piece), code.span());
  }

  private static void collect(Block.Item item, List<InlineText> texts) {
    if (!item.text().isBlank()) {
      texts.add(item.text());
    }
    item.blocks().forEach(block -> collect(block, texts));
  }
}
