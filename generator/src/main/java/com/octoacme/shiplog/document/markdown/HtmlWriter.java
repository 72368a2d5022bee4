package com.octoacme.shiplog.document.markdown;

import java.util.Set;

/** Writes elements and text, escaped, up to a number of bytes. */
final class HtmlWriter {
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

  private final StringBuilder html = new StringBuilder();
  private final long limit;
  private long bytes;
  private int depth;
  private int deepest;

  /**
   * @param limit bytes in UTF-8
   */
  HtmlWriter(long limit) {
    this.limit = limit;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   * @throws OutputLimitException if the limit is reached; so do all that write
   */
  HtmlWriter open(String tag, String... attributes) {
    raw("<").raw(tag);
    depth += VOID.contains(tag) ? 0 : 1;
    deepest = Math.max(deepest, depth);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
    }
    return raw(">");
  }

  HtmlWriter close(String tag) {
    depth--;
    return raw("</").raw(tag).raw(">");
  }

  HtmlWriter text(String text) {
    return raw(HtmlText.escape(text));
  }

  /** Ends a line of the HTML, for people who read it. */
  HtmlWriter line() {
    return raw("\n");
  }

  private HtmlWriter raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes += bytesOf(text.charAt(i));
    }
    if (bytes > limit) {
      throw new OutputLimitException();
    }
    html.append(text);
    return this;
  }

  private static int bytesOf(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  /** The most elements that were open at a time. */
  int deepest() {
    return deepest;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
