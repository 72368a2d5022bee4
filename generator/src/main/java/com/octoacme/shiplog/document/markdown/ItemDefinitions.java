package com.octoacme.shiplog.document.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Makes text of a link's definition that begins an item. {@code - [14:05]: Resolved} is an entry of
 * a timeline to everyone who reads it; Markdown takes it for the address of a link named "14:05",
 * which is shown nowhere.
 */
final class ItemDefinitions extends AbstractVisitor {
  private final String body;

  private ItemDefinitions(String body) {
    this.body = body;
  }

  /** The same tree with that text in it. */
  static Node asText(Node parsed, String body) {
    parsed.accept(new ItemDefinitions(body));
    return parsed;
  }

  @Override
  public void visit(ListItem item) {
    if (item.getFirstChild() instanceof LinkReferenceDefinition definition
        && !definition.getSourceSpans().isEmpty()) {
      definition.insertBefore(paragraph(definition));
      definition.unlink();
    }
    visitChildren(item);
  }

  private Node paragraph(LinkReferenceDefinition definition) {
    SourceSpan place = definition.getSourceSpans().get(0);
    int start = place.getInputIndex();
    Text text = new Text(body.substring(start, start + place.getLength()));
    text.addSourceSpan(place);
    Paragraph paragraph = new Paragraph();
    paragraph.addSourceSpan(place);
    paragraph.appendChild(text);
    return paragraph;
  }
}
