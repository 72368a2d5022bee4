package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The comments and links that are met while a document is read. */
final class Annotations {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private final List<Block.Comment> comments = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  void add(Link link) {
    links.add(link);
  }

  /** The comments among the characters of {@code span}, which are remembered. */
  List<Block.Comment> addComments(String text, Span span) {
    List<Block.Comment> found = new ArrayList<>();
    // Nothing is searched beyond the span: of a text with many, each would read on to the end.
    String part = text.substring(span.start(), span.end());
    int start = part.indexOf(OPEN);
    while (start >= 0) {
      int close = part.indexOf(CLOSE, start + 2);
      if (close < 0) {
        break;
      }
      int end = close + CLOSE.length();
      String inner = close < start + OPEN.length() ? "" : part.substring(start + 4, close);
      found.add(
          new Block.Comment(inner.strip(), new Span(span.start() + start, span.start() + end)));
      start = part.indexOf(OPEN, end);
    }
    comments.addAll(found);
    return found;
  }

  /** All comments, in the order of the text. */
  List<Block.Comment> comments() {
    comments.sort(Comparator.comparingInt(comment -> comment.span().start()));
    return comments;
  }

  /** All links, in the order of the text. */
  List<Link> links() {
    links.sort(Comparator.comparingInt(link -> link.span().start()));
    return links;
  }
}
