package com.octoacme.shiplog.document;

import java.util.ArrayList;
import java.util.List;

/** Every block of a document, however deep, and every text in them. */
public final class AllBlocks {
  private AllBlocks() {}

  /** All blocks, in the order of the text, each before those within it. */
  public static List<Block> of(Document document) {
    List<Block> all = new ArrayList<>();
    document.preamble().forEach(block -> collect(block, all));
    document
        .allSections()
        .forEach(section -> section.blocks().forEach(block -> collect(block, all)));
    return all;
  }

  /** The headings, paragraphs, items and cells of a document. */
  public static List<InlineText> texts(Document document) {
    List<InlineText> texts = new ArrayList<>();
    document.allSections().forEach(section -> texts.add(section.heading()));
    of(document).forEach(block -> addOwn(block, texts));
    return texts;
  }

  private static void collect(Block block, List<Block> all) {
    all.add(block);
    if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> collect(inner, all));
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> item.blocks().forEach(inner -> collect(inner, all)));
    }
  }

  private static void addOwn(Block block, List<InlineText> texts) {
    if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.InnerHeading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> texts.add(item.text()));
    } else if (block instanceof Block.Table table) {
      texts.addAll(table.header().cells());
      table.rows().forEach(row -> texts.addAll(row.cells()));
    }
  }
}
