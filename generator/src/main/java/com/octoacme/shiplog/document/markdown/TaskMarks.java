package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The check boxes at the beginning of list items. */
final class TaskMarks {
  private static final Pattern MARK = Pattern.compile("^\\[([ xX-])\\](?:\\s+|$)");
  private static final int LENGTH = 3;

  private TaskMarks() {}

  /** The check box of an item, which is cut from the item's text. */
  static Optional<Block.TaskMark> take(ListItem item, Places places) {
    return findText(item)
        .flatMap(
            text -> {
              Matcher mark = MARK.matcher(text.getLiteral());
              return mark.find() ? take(text, mark, places) : Optional.empty();
            });
  }

  private static Optional<Text> findText(ListItem item) {
    Node first = item.getFirstChild();
    boolean beginsWithText =
        first instanceof Paragraph
            && first.getFirstChild() instanceof Text text
            && !text.getSourceSpans().isEmpty();
    return beginsWithText ? Optional.of((Text) first.getFirstChild()) : Optional.empty();
  }

  private static Optional<Block.TaskMark> take(Text text, Matcher mark, Places places) {
    int start = places.of(text).start();
    if (!places.text().startsWith(text.getLiteral().substring(0, LENGTH), start)) {
      return Optional.empty();
    }
    cut(text, mark.end());
    return Optional.of(
        new Block.TaskMark(mark.group(1).charAt(0), new Span(start, start + LENGTH)));
  }

  private static void cut(Text text, int length) {
    List<SourceSpan> spans = new ArrayList<>(text.getSourceSpans());
    SourceSpan first = spans.remove(0);
    if (length < first.getLength()) {
      spans.add(0, first.subSpan(length));
    }
    text.setLiteral(text.getLiteral().substring(length));
    text.setSourceSpans(spans);
    if (text.getLiteral().isEmpty()) {
      text.unlink();
    }
  }
}
