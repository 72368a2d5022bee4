package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every block of a document, however deep, and every text in them. */
final class AllBlocks {
  private AllBlocks() {}

  /** All blocks, in the order of the text, each before those within it. */
  static List<Block> of(Document document) {
    List<Block> all = new ArrayList<>();
    document.preamble().forEach(block -> collect(block, all));
    document
        .allSections()
        .forEach(section -> section.blocks().forEach(block -> collect(block, all)));
    return all;
  }

  /** The headings, paragraphs, items and cells of a document. */
  static List<InlineText> texts(Document document) {
    Stream<InlineText> headings = document.allSections().map(Section::heading);
    return Stream.concat(headings, of(document).stream().flatMap(AllBlocks::own)).toList();
  }

  private static void collect(Block block, List<Block> all) {
    all.add(block);
    if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> collect(inner, all));
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> item.blocks().forEach(inner -> collect(inner, all)));
    }
  }

  private static Stream<InlineText> own(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (block instanceof Block.InnerHeading heading) {
      return Stream.of(heading.text());
    }
    if (block instanceof Block.ItemList list) {
      return list.items().stream().map(Block.Item::text);
    }
    return block instanceof Block.Table table
        ? Stream.concat(Stream.of(table.header()), table.rows().stream())
            .flatMap(row -> row.cells().stream())
        : Stream.empty();
  }
}
