package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts an {@link InlineText} together from runs, and trims it. */
final class InlineTextBuilder {
  private final String source;
  private final StringBuilder plain = new StringBuilder();
  private final List<InlineText.Piece> pieces = new ArrayList<>();
  private int start = -1;
  private int end = -1;

  InlineTextBuilder(String source) {
    this.source = source;
  }

  /** Widens the text's span to a place, markup included. */
  void cover(Span span) {
    start = start < 0 ? span.start() : start;
    end = Math.max(end, span.end());
  }

  void append(String text, Span place, boolean code) {
    int blank = plain.length() > 0 ? 0 : text.length() - text.stripLeading().length();
    boolean exact = text.length() == place.length();
    if (blank < text.length()) {
      Span trimmed = exact ? new Span(place.start() + blank, place.end()) : place;
      pieces.add(new InlineText.Piece(plain.length(), trimmed, code));
      plain.append(text, blank, text.length());
    }
  }

  /** A line break, whose place is the end of the line. */
  void appendBreak() {
    if (plain.length() > 0) {
      int place = pieces.get(pieces.size() - 1).source().end();
      pieces.add(new InlineText.Piece(plain.length(), Span.at(place), false));
      plain.append('\n');
    }
  }

  /**
   * The text so far.
   *
   * @param place where it stands if it is empty
   */
  InlineText build(int place) {
    trimEnd();
    if (plain.length() == 0) {
      return InlineText.empty(place);
    }
    while (start < end && isBlank(source.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(source.charAt(end - 1))) {
      end--;
    }
    return new InlineText(plain.toString(), pieces, new Span(start, end));
  }

  private void trimEnd() {
    int length = plain.toString().stripTrailing().length();
    while (!pieces.isEmpty() && pieces.get(pieces.size() - 1).plainStart() >= length) {
      plain.setLength(pieces.remove(pieces.size() - 1).plainStart());
    }
    int cut = plain.length() - length;
    if (cut > 0) {
      InlineText.Piece last = pieces.remove(pieces.size() - 1);
      boolean exact = plain.length() - last.plainStart() == last.source().length();
      Span place =
          exact ? new Span(last.source().start(), last.source().end() - cut) : last.source();
      pieces.add(new InlineText.Piece(last.plainStart(), place, last.code()));
      plain.setLength(length);
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }
}
