package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/** A block of a section; headings are not blocks, they make sections. */
public sealed interface Block {
  /** The place in the document's text, whole lines without the last line ending. */
  Span span();

  /** A paragraph. */
  record Paragraph(InlineText text, Span span) implements Block {}

  /** A bullet or numbered list. */
  record ItemList(boolean ordered, List<Item> items, Span span) implements Block {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param task the check box, if the item is a task
   * @param text the first paragraph, without the check box; empty if there is none
   * @param blocks what follows the first paragraph: nested lists, further paragraphs
   */
  record Item(Optional<TaskMark> task, InlineText text, List<Block> blocks, Span span) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The check box of a task.
   *
   * @param mark the character between the brackets: a space, {@code x}, {@code X} or {@code -}
   * @param span the brackets and what is between them
   */
  record TaskMark(char mark, Span span) {}

  /**
   * A table.
   *
   * @param rows without the header
   */
  record Table(Row header, List<Row> rows, Span span) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table, or its header. */
  record Row(List<InlineText> cells, Span span) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A fenced or indented code block.
   *
   * @param language the first word after the fence, empty if none
   */
  record Code(String language, String text, Span span) implements Block {}

  /** A quotation; headings in it are no sections. */
  record Quote(List<Block> blocks, Span span) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A block of raw HTML that is more than a comment.
   *
   * @param text as written
   * @param plain what a reader sees of it, without comments
   */
  record Html(String text, String plain, Span span) implements Block {}

  /**
   * An HTML comment that stands as a block of its own.
   *
   * @param text between {@code <!--} and {@code -->}, trimmed
   */
  record Comment(String text, Span span) implements Block {}

  /** A heading inside a quotation or a list, which is text, not a section. */
  record InnerHeading(int level, InlineText text, Span span) implements Block {}

  /** A thematic break. */
  record Break(Span span) implements Block {}
}
