package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.Comparator;
import java.util.List;

/** Draws places into a text, so that tests show what they point to. */
public final class Drawing {
  private Drawing() {}

  /** The text with {@code ‹} and {@code ›} around each place. */
  public static String of(String text, List<Span> places) {
    StringBuilder drawn = new StringBuilder(text);
    places.stream()
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .forEach(place -> drawn.insert(place.end(), '\u203A').insert(place.start(), '\u2039'));
    return drawn.toString();
  }

  public static String of(String text, Span... places) {
    return of(text, List.of(places));
  }
}
