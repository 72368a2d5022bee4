package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.text.VisibleText;

/** Text that is safe in HTML, in attributes and in XML: markup is escaped. */
final class HtmlText {
  private HtmlText() {}

  static String escape(String text) {
    String visible = VisibleText.of(text);
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      append(visible.charAt(i), out);
    }
    return out.toString();
  }

  private static void append(char c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.append(c);
    }
  }
}
