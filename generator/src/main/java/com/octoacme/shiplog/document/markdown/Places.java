package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where the nodes of a parsed body are in the document's text. */
final class Places {
  private final String text;
  private final IntUnaryOperator toText;

  private Places(String text, IntUnaryOperator toText) {
    this.text = text;
    this.toText = toText;
  }

  /**
   * Places in a text whose body was parsed.
   *
   * @param bodyStart where the body begins in the text
   */
  static Places of(String text, int bodyStart) {
    return new Places(text, offset -> offset + bodyStart);
  }

  /** The whole text. */
  String text() {
    return text;
  }

  /** From the first to the last character of a node; empty where the parser recorded nothing. */
  Span of(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return emptyIn(node);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return of(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
  }

  private Span emptyIn(Node node) {
    for (Node other = node.getPrevious(); other != null; other = other.getPrevious()) {
      if (!other.getSourceSpans().isEmpty()) {
        return Span.at(of(other).end());
      }
    }
    Node parent = node.getParent();
    return parent == null ? Span.at(toText.applyAsInt(0)) : Span.at(of(parent).start());
  }

  Span of(SourceSpan span) {
    return of(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  private Span of(int start, int end) {
    int from = toText.applyAsInt(start);
    return new Span(from, Math.max(from, toText.applyAsInt(end)));
  }

  /**
   * Places inside a table's cell. The table parser takes the backslash of {@code \|} away before it
   * reads the cell, so what comes after it is counted short.
   *
   * @param cell the cell's node
   */
  Places inCell(Node cell) {
    Span span = of(cell);
    if (!span.of(text).contains("\\|")) {
      return this;
    }
    int[] offsets = offsetsIn(span);
    return new Places(
        text, offset -> offsets[Math.min(toText.applyAsInt(offset) - span.start(), span.length())]);
  }

  /** For each character of a cell without those backslashes, its place in the text. */
  private int[] offsetsIn(Span cell) {
    int[] offsets = new int[cell.length() + 1];
    int offset = cell.start();
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Math.min(offset, cell.end());
      offset += text.startsWith("\\|", offset) ? 2 : 1;
    }
    return offsets;
  }
}
