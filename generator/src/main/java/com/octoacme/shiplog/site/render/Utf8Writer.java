package com.octoacme.shiplog.site.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * Keeps what is written as UTF-8 (RFC 3629): a page is thousands of small pieces, so each is
 * encoded once, where it ends up. Half of a surrogate pair becomes a question mark. For one thread.
 */
final class Utf8Writer extends Writer {
  private static final int LONGEST = 4;

  private byte[] bytes;
  private int length;

  /**
   * The first half of a pair whose second half may come with the next piece; 0 if there is none.
   */
  private char high;

  /**
   * @param size in bytes, that is expected
   */
  Utf8Writer(int size) {
    bytes = new byte[size];
  }

  @Override
  public void write(int c) {
    makeRoom(1);
    put((char) c);
  }

  @Override
  public void write(char[] text, int from, int count) {
    makeRoom(count);
    for (int i = from; i < from + count; i++) {
      put(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int count) {
    makeRoom(count);
    for (int i = from; i < from + count; i++) {
      put(text.charAt(i));
    }
  }

  private void makeRoom(int units) {
    int most = length + (units + 1) * LONGEST;
    if (most > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(most, bytes.length * 2));
    }
  }

  private void put(char c) {
    if (c < 0x80 && high == 0) {
      bytes[length++] = (byte) c;
    } else {
      putOther(c);
    }
  }

  private void putOther(char c) {
    boolean completes = high != 0 && Character.isLowSurrogate(c);
    if (completes) {
      putCodePoint(Character.toCodePoint(high, c));
      high = 0;
      return;
    }
    putUnpaired();
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      putCodePoint(Character.isLowSurrogate(c) ? '?' : c);
    }
  }

  private void putUnpaired() {
    if (high != 0) {
      bytes[length++] = '?';
      high = 0;
    }
  }

  private void putCodePoint(int c) {
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | (c >> 6));
      putFollowing(c);
    } else if (c < 0x10000) {
      bytes[length++] = (byte) (0xE0 | (c >> 12));
      putFollowing(c >> 6);
      putFollowing(c);
    } else {
      bytes[length++] = (byte) (0xF0 | (c >> 18));
      putFollowing(c >> 12);
      putFollowing(c >> 6);
      putFollowing(c);
    }
  }

  private void putFollowing(int c) {
    bytes[length++] = (byte) (0x80 | (c & 0x3F));
  }

  /** All that was written. */
  byte[] bytes() {
    putUnpaired();
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
