package com.octoacme.shiplog.site.search;

import java.util.Arrays;

/** Where one term occurs: numbers of entries, ascending, each with a weight. */
final class Postings {
  /** The weight that says most; weights are 0 to this. */
  static final int HEAVIEST = 7;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int WEIGHT_BITS = 3;
  private static final int GROUP_BITS = 5;
  private static final int MORE = 1 << GROUP_BITS;

  private int[] values = new int[2];
  private int size;

  /**
   * Adds an occurrence.
   *
   * @param entry greater than the one before
   * @param weight 0 to {@link #HEAVIEST}
   */
  void add(int entry, int weight) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = (entry << WEIGHT_BITS) | weight;
  }

  int size() {
    return size;
  }

  /**
   * As text: for each occurrence its distance from the one before times eight plus its weight, in
   * groups of five bits, the lowest first, each a letter of the base-64 alphabet for addresses (RFC
   * 4648, section 5); 32 is added to a group that another follows.
   */
  String encoded() {
    StringBuilder text = new StringBuilder(size * 2);
    int before = 0;
    for (int i = 0; i < size; i++) {
      int entry = values[i] >> WEIGHT_BITS;
      int weight = values[i] & HEAVIEST;
      append(((entry - before) << WEIGHT_BITS) | weight, text);
      before = entry;
    }
    return text.toString();
  }

  private static void append(int value, StringBuilder text) {
    int rest = value;
    while (rest >= MORE) {
      text.append(DIGITS.charAt((rest & (MORE - 1)) | MORE));
      rest >>>= GROUP_BITS;
    }
    text.append(DIGITS.charAt(rest));
  }
}
