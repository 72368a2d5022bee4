package com.octoacme.shiplog.document.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads lines in which nothing is marked up, which most are, without the work that marks need. The
 * outcome is that of the library's own parser, which reads all others.
 */
final class PlainInlines implements InlineParser {
  /** Each of these may begin or end something; without them a line is text. */
  private static final String MARKS = "`\\&<![]*_~^";

  private final InlineParser marked;

  PlainInlines(InlineParser marked) {
    this.marked = marked;
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (lines.getLines().stream().allMatch(PlainInlines::isPlain)) {
      lines.getLines().forEach(line -> append(line, block));
    } else {
      marked.parse(lines, block);
    }
  }

  private static void append(SourceLine line, Node block) {
    if (block.getLastChild() != null) {
      block.appendChild(new SoftLineBreak());
    }
    Text text = new Text(line.getContent().toString());
    if (line.getSourceSpan() != null) {
      text.addSourceSpan(line.getSourceSpan());
    }
    block.appendChild(text);
  }

  private static boolean isPlain(SourceLine line) {
    CharSequence text = line.getContent();
    int last = text.length() - 1;
    return last >= 0 && !isSpace(text.charAt(0)) && !isSpace(text.charAt(last)) && !isMarked(text);
  }

  private static boolean isMarked(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Spaces at the ends of a line are taken away, or make it end for good. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c);
  }
}
