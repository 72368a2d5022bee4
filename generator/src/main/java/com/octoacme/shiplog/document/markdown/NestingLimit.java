package com.octoacme.shiplog.document.markdown;

import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds where quotes, lists or inline marks are nested deeper than allowed. */
final class NestingLimit {
  private final int limit;

  NestingLimit(int limit) {
    this.limit = limit;
  }

  /** The first node that stands too deep. */
  Optional<Node> findExceeding(Node body) {
    return find(body, 0, 0);
  }

  private Optional<Node> find(Node node, int blocks, int inlines) {
    if (blocks > limit || inlines > limit) {
      return Optional.of(node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      boolean inline = !(child instanceof Block) && !(child instanceof Text);
      Optional<Node> found =
          find(child, blocks + (isContainer(child) ? 1 : 0), inlines + (inline ? 1 : 0));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isContainer(Node node) {
    return node instanceof BlockQuote
        || node instanceof ListItem
        || node instanceof FootnoteDefinition;
  }
}
