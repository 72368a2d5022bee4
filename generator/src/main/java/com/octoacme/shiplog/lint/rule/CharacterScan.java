package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.lint.OddCharacters;
import com.octoacme.shiplog.text.Span;
import java.util.Locale;
import java.util.Optional;

/** Looks for characters in a text and counts them: one finding for all. */
final class CharacterScan {
  private CharacterScan() {}

  /**
   * The first character that is unwanted, with the number of all.
   *
   * @param unwanted not asked about printable ASCII and line feeds
   */
  static Optional<Found> first(OddCharacters odd, Unwanted unwanted) {
    String text = odd.text();
    int count = 0;
    int place = -1;
    int end = 0;
    for (int number = 0; number < odd.count(); number++) {
      int i = odd.place(number);
      if (i >= end) {
        int c = text.codePointAt(i);
        end = i + Character.charCount(c);
        if (unwanted.test(i == 0 ? 0 : text.codePointBefore(i), c)) {
          place = count == 0 ? i : place;
          count++;
        }
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(found(text, place, count));
  }

  private static Found found(String text, int place, int count) {
    int c = text.codePointAt(place);
    return new Found(c, new Span(place, place + Character.charCount(c)), count);
  }

  /** Whether a code point should not be there, given the one before it; 0 at the beginning. */
  interface Unwanted {
    boolean test(int before, int codePoint);
  }

  /** The first of {@code count} characters. */
  record Found(int codePoint, Span span, int count) {
    /** {@code U+202E}. */
    String name() {
      return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** {@code , and 3 more like it}, or nothing. */
    String andMore() {
      return count == 1 ? "" : ", and " + (count - 1) + " more like it";
    }
  }
}
