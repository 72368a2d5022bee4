package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes lists; a task's check box is disabled, and its state is also words. */
final class ListRenderer {
  private final BlockRenderer blocks;
  private final HtmlWriter out;

  ListRenderer(BlockRenderer blocks, HtmlWriter out) {
    this.blocks = blocks;
    this.out = out;
  }

  void render(ListBlock list) {
    String tag = list instanceof OrderedList ? "ol" : "ul";
    int start = startOf(list);
    if (start == 1) {
      out.open(tag).line();
    } else {
      out.open(tag, "start", Integer.toString(start)).line();
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      renderItem((ListItem) item, list.isTight());
    }
    out.close(tag).line();
  }

  private static int startOf(ListBlock list) {
    if (!(list instanceof OrderedList ordered)) {
      return 1;
    }
    Integer start = ordered.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  private void renderItem(ListItem item, boolean tight) {
    Optional<Block.TaskMark> task = TaskMarks.take(item, blocks.places());
    if (task.isPresent()) {
      openTask(task.get());
    } else {
      out.open("li");
    }
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      renderPart(child, tight);
    }
    out.close("li").line();
  }

  private void renderPart(Node child, boolean tight) {
    if (!tight || !(child instanceof Paragraph)) {
      blocks.render(child);
      return;
    }
    blocks.inlines().renderChildren(child);
    if (child.getNext() != null) {
      out.line();
    }
  }

  private void openTask(Block.TaskMark mark) {
    switch (mark.mark()) {
      case ' ' -> openTask("open", "[ ]", "Open");
      case '-' -> openTask("wont-do", "[-]", "Won't do");
      default -> openTask("done", "[x]", "Done");
    }
  }

  /** The box for the screen, the mark for print. */
  private void openTask(String state, String mark, String words) {
    out.open("li", "class", "task " + state);
    if (state.equals("done")) {
      out.open("input", "type", "checkbox", "disabled", "", "checked", "", "aria-label", words);
    } else {
      out.open("input", "type", "checkbox", "disabled", "", "aria-label", words);
    }
    out.open("span", "class", "mark", "aria-hidden", "true").text(mark).close("span").text(" ");
  }
}
