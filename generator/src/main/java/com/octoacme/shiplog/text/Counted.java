package com.octoacme.shiplog.text;

/** A number of things in words: {@code 1 document}, {@code 2 documents}. */
public final class Counted {
  private Counted() {}

  /**
   * The number with its noun.
   *
   * @param noun in the singular; its plural ends with s
   */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
