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

  private static final char CODE = '\uFFFC';

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

  /** The text with U+FFFC for each character of a code span. */
  public String prose() {
    if (pieces.stream().noneMatch(Piece::code)) {
      return plain;
    }
    StringBuilder prose = new StringBuilder(plain);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).code()) {
        int end = i + 1 < pieces.size() ? pieces.get(i + 1).plainStart() : plain.length();
        for (int at = pieces.get(i).plainStart(); at < end; at++) {
          prose.setCharAt(at, CODE);
        }
      }
    }
    return prose.toString();
  }

  /** The place in the source of {@code plain.substring(from, to)}, as narrow as can be told. */
  public Span sourceOf(int from, int to) {
    int start = startOf(from);
    return new Span(start, Math.max(start, to == from ? start : endOf(to - 1)));
  }

  private int startOf(int plainOffset) {
    int index = pieceAt(plainOffset);
    if (index < 0) {
      return span.start();
    }
    Span source = pieces.get(index).source();
    if (plainOffset >= plain.length()) {
      return source.end();
    }
    return isExact(index)
        ? source.start() + plainOffset - pieces.get(index).plainStart()
        : source.start();
  }

  private int endOf(int plainOffset) {
    int index = pieceAt(plainOffset);
    if (index < 0) {
      return span.end();
    }
    Span source = pieces.get(index).source();
    return isExact(index)
        ? source.start() + plainOffset - pieces.get(index).plainStart() + 1
        : source.end();
  }

  private int pieceAt(int plainOffset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).plainStart() <= plainOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Whether each character of the piece's text is one of the source. */
  private boolean isExact(int index) {
    Piece piece = pieces.get(index);
    int end = index + 1 < pieces.size() ? pieces.get(index + 1).plainStart() : plain.length();
    return piece.source().length() == end - piece.plainStart();
  }

  /** Whether the character at an offset of {@code plain} is code. */
  public boolean isCode(int plainOffset) {
    int index = pieceAt(plainOffset);
    return index >= 0 && pieces.get(index).code();
  }
}
