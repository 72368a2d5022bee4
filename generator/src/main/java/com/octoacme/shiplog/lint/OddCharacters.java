package com.octoacme.shiplog.lint;

import java.util.Arrays;

/**
 * Where a text has other characters than printable ASCII and line feeds: so that rules about
 * characters look at few places, and not each at all of the text.
 */
public final class OddCharacters {
  private final String text;
  private final int[] places;

  private OddCharacters(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static OddCharacters of(String text) {
    int[] places = new int[16];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || (c < ' ' && c != '\n')) {
        if (count == places.length) {
          places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = i;
      }
    }
    return new OddCharacters(text, Arrays.copyOf(places, count));
  }

  /** All of the text. */
  public String text() {
    return text;
  }

  /** How many there are, in UTF-16 units. */
  public int count() {
    return places.length;
  }

  /** The offset of one of them, by its number from 0 on; they are in the order of the text. */
  public int place(int number) {
    return places[number];
  }
}
