package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of text among blocks: paragraphs, items, cells below a header; never code. */
public final class Texts {
  private static final Pattern BULLET =
      Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX-]\\][ \\t]+)?");

  private final List<InlineText> found = new ArrayList<>();

  private Texts() {}

  /** All of some blocks, in the order of the text, blank ones left out. */
  public static List<InlineText> of(List<Block> blocks) {
    Texts texts = new Texts();
    blocks.forEach(texts::collect);
    return List.copyOf(texts.found);
  }

  /**
   * An item's first line as it is written, without bullet and check box.
   *
   * <p>Markdown takes {@code - [Time]: Resolution} for the address of a link: then the line is no
   * part of the item's text, and {@code [Time]} loses its brackets everywhere else.
   *
   * @param source the document's text
   */
  public static Span firstLine(Block.Item item, String source) {
    int end = item.span().start();
    while (end < item.span().end() && "\r\n".indexOf(source.charAt(end)) < 0) {
      end++;
    }
    Matcher bullet = BULLET.matcher(source).region(item.span().start(), end);
    return new Span(bullet.lookingAt() ? bullet.end() : item.span().start(), end);
  }

  /** Whether blocks hold nothing that a reader would see as an answer. */
  public static boolean isEmpty(List<Block> blocks) {
    return blocks.stream().allMatch(Texts::isEmpty);
  }

  /** Whether a section, with all below it, is nothing but headings. */
  public static boolean isEmpty(Section section) {
    return isEmpty(section.blocks()) && section.sections().stream().allMatch(Texts::isEmpty);
  }

  private static boolean isEmpty(Block block) {
    if (block instanceof Block.Comment || block instanceof Block.Break) {
      return true;
    }
    if (block instanceof Block.ItemList list) {
      return list.items().stream().allMatch(Texts::isEmpty);
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream()
          .allMatch(row -> row.cells().stream().allMatch(InlineText::isBlank));
    }
    if (block instanceof Block.Quote quote) {
      return isEmpty(quote.blocks());
    }
    return block instanceof Block.Paragraph paragraph && isInvisible(paragraph.text());
  }

  private static boolean isEmpty(Block.Item item) {
    return isInvisible(item.text()) && isEmpty(item.blocks());
  }

  /** An image without alternative text has no plain text, but it is there to be seen. */
  private static boolean isInvisible(InlineText text) {
    return text.isBlank() && text.span().length() == 0;
  }

  private void collect(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      add(paragraph.text());
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(this::collect);
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row.cells().forEach(this::add));
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(this::collect);
    } else if (block instanceof Block.InnerHeading heading) {
      add(heading.text());
    }
  }

  private void collect(Block.Item item) {
    add(item.text());
    item.blocks().forEach(this::collect);
  }

  private void add(InlineText text) {
    if (!text.isBlank()) {
      found.add(text);
    }
  }
}
