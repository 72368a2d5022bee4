package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks what holds for the places of every document: inside the text, in order, not crossing. */
final class SpanWalk {
  private final Document document;

  private SpanWalk(Document document) {
    this.document = document;
  }

  static void check(Document document) {
    SpanWalk walk = new SpanWalk(document);
    Span all = new Span(0, document.text().length());
    walk.checkBlocks(document.preamble(), all);
    walk.checkSections(document.sections(), all);
    walk.checkOrder(document.comments().stream().map(Block.Comment::span).toList(), all);
  }

  private void checkSections(List<Section> sections, Span parent) {
    checkOrder(sections.stream().map(Section::span).toList(), parent);
    for (Section section : sections) {
      checkOrder(List.of(section.headingSpan()), section.span());
      checkText(section.heading());
      checkBlocks(section.blocks(), section.span());
      checkSections(section.sections(), section.span());
    }
  }

  private void checkBlocks(List<Block> blocks, Span parent) {
    checkOrder(blocks.stream().map(Block::span).toList(), parent);
    for (Block block : blocks) {
      textsOf(block).forEach(this::checkText);
      checkBlocks(childrenOf(block), block.span());
      if (block instanceof Block.ItemList list) {
        checkOrder(list.items().stream().map(Block.Item::span).toList(), list.span());
        list.items().forEach(item -> checkBlocks(item.blocks(), item.span()));
      }
    }
  }

  private void checkOrder(List<Span> spans, Span parent) {
    int end = parent.start();
    for (Span span : spans) {
      assertThat(span.start()).as(document.text()).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
    assertThat(end).as(document.text()).isLessThanOrEqualTo(parent.end());
  }

  /** Each character that is one of the source is that character. */
  private void checkText(InlineText text) {
    for (int i = 0; i < text.plain().length(); i++) {
      Span place = text.sourceOf(i, i + 1);
      if (place.length() == 1) {
        char source = document.text().charAt(place.start());
        assertThat(isSame(source, text.plain().charAt(i))).as(document.text()).isTrue();
      }
    }
  }

  private static boolean isSame(char source, char plain) {
    boolean brokenLine = (source == '\n' || source == '\r') && (plain == ' ' || plain == '\n');
    return source == plain || brokenLine || (source == '\0' && plain == '\uFFFD');
  }

  private static List<Block> childrenOf(Block block) {
    return block instanceof Block.Quote quote ? quote.blocks() : List.of();
  }

  /** The texts of a block, without those of blocks inside it but for items and cells. */
  static Stream<InlineText> textsOf(Block block) {
    List<InlineText> texts = new ArrayList<>();
    if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.InnerHeading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> texts.add(item.text()));
    } else if (block instanceof Block.Table table) {
      texts.addAll(table.header().cells());
      table.rows().forEach(row -> texts.addAll(row.cells()));
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> texts.addAll(textsOf(inner).toList()));
    }
    return texts.stream();
  }
}
