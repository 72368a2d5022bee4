package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.Limits;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;

/** Finds the table that the parser refused, for its refusal does not tell. */
final class TableLimit {
  private static final Pattern DELIMITERS = Pattern.compile("[\\s>|:-]*-[\\s>|:-]*");

  private TableLimit() {}

  /** Whether a failure of the parser is the refusal of a table with too many cells. */
  static boolean isRefusal(IllegalArgumentException failure) {
    return String.valueOf(failure.getMessage()).contains("maxCells");
  }

  /** The line of the body, 0-based, in which the refused table begins. */
  static int lineOf(String body, Limits limits) {
    LastCell last = new LastCell();
    try {
      MarkdownParser.builder(limits).inlineParserFactory(context -> last).build().parse(body);
    } catch (IllegalArgumentException refused) {
      return headerAbove(body.lines().toList(), last.line);
    }
    return 0;
  }

  private static int headerAbove(List<String> lines, int line) {
    for (int i = Math.min(line, lines.size() - 1); i > 0; i--) {
      if (DELIMITERS.matcher(lines.get(i)).matches()) {
        return i - 1;
      }
    }
    return line;
  }

  /** Parses nothing, remembers the line of the last cell it was given. */
  private static final class LastCell implements InlineParser {
    private int line;

    @Override
    public void parse(SourceLines lines, Node node) {
      if (node instanceof TableCell && !node.getSourceSpans().isEmpty()) {
        line = node.getSourceSpans().get(0).getLineIndex();
      }
    }
  }
}
