package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.List;

/**
 * Text as a reader sees it, each character traceable to the source.
 *
 * @param plain without markup; line breaks of the source are {@code \n}; images count as their alt
 *     text
 * @param pieces runs of {@code plain} in order, with the place of each in the source
 * @param span from the first to the last character in the source, markup included
 */
public record InlineText(String plain, List<Piece> pieces, Span span) {
  /**
   * A run of text that is the same in the source.
   *
   * @param plainStart offset in {@link InlineText#plain}
   * @param source the place in the document's text; of the same length unless {@code code} or an
   *     entity or escape is in it
   * @param code whether it is a code span
   */
  public record Piece(int plainStart, Span source, boolean code) {}

  public InlineText {
    pieces = List.copyOf(pieces);
  }

  /** Text that is not there, at an offset of the source. */
  public static InlineText empty(int offset) {
    return new InlineText("", List.of(), Span.at(offset));
  }

  public boolean isBlank() {
    return plain.isBlank();
  }

  /** The place in the source of {@code plain.substring(from, to)}, as narrow as can be told. */
  public Span sourceOf(int from, int to) {
    return new Span(sourceOffset(from, true), Math.max(sourceOffset(from, true), endOffset(to)));
  }

  private int sourceOffset(int plainOffset, boolean start) {
    Piece last = null;
    for (Piece piece : pieces) {
      if (piece.plainStart() > plainOffset) {
        break;
      }
      last = piece;
    }
    if (last == null) {
      return start ? span.start() : span.end();
    }
    return Math.min(last.source().start() + plainOffset - last.plainStart(), last.source().end());
  }

  private int endOffset(int plainOffset) {
    return plainOffset == 0
        ? span.start()
        : Math.min(sourceOffset(plainOffset - 1, false) + 1, span.end());
  }
}
