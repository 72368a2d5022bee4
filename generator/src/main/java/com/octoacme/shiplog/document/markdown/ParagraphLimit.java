package com.octoacme.shiplog.document.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Refuses paragraphs of very many lines. For each line that does not begin with a letter the parser
 * copies the paragraph's lines, so its time grows with their square: 50,000 lines take ten seconds.
 *
 * <p>It starts no block; it only counts, as it is asked before all others.
 */
final class ParagraphLimit implements BlockParserFactory {
  static final int MAX_LINES = 1000;

  private @Nullable Block paragraph;
  private int firstLine;
  private int lines;

  /** A paragraph has too many lines. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    ExceededException(int line) {
      super("paragraph limit", null, false, false);
      this.line = line;
    }

    /** The line of the body in which the paragraph begins, 0-based. */
    int line() {
      return line;
    }
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Block block = matched.getMatchedBlockParser().getBlock();
    if (block instanceof Paragraph) {
      count(block, state.getLine().getSourceSpan().getLineIndex());
    }
    return BlockStart.none();
  }

  private void count(Block block, int line) {
    if (block != paragraph) {
      paragraph = block;
      firstLine = line - 1;
      lines = 0;
    }
    lines++;
    if (lines > MAX_LINES) {
      throw new ExceededException(firstLine);
    }
  }
}
