package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads lists, their items and check boxes. */
final class ListReader {
  private final BlockReader blocks;

  ListReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  Block.ItemList read(ListBlock list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = list.getFirstChild()) {
      items.add(readItem((ListItem) item));
      // What is read is let go: of a million items there is never room for both trees.
      item.unlink();
    }
    return new Block.ItemList(list instanceof OrderedList, items, blocks.places().of(list));
  }

  private Block.Item readItem(ListItem item) {
    Span span = blocks.places().of(item);
    Optional<Block.TaskMark> task = TaskMarks.take(item, blocks.places());
    Node first = item.getFirstChild();
    if (!(first instanceof Paragraph)) {
      return new Block.Item(task, InlineText.empty(markerEnd(span)), blocks.readFrom(first), span);
    }
    int place = task.map(mark -> mark.span().end()).orElse(blocks.places().of(first).start());
    InlineText text = blocks.inlines().read(first, place);
    return new Block.Item(task, text, blocks.readFrom(first.getNext()), span);
  }

  /** Where the bullet or number of an item without text ends. */
  private int markerEnd(Span item) {
    String text = blocks.places().text();
    int end = item.start();
    while (end < item.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
