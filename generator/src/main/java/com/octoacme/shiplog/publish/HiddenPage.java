package com.octoacme.shiplog.publish;

import java.nio.charset.StandardCharsets;

/** Asks search engines to leave a page out, as a preview is no page to be found. */
final class HiddenPage {
  private static final String HEAD = "<head>";
  private static final String MARK = HEAD + "\n<meta name=\"robots\" content=\"noindex\">";

  private HiddenPage() {}

  /** The page with the mark, or another file as it is. */
  static byte[] of(String path, byte[] content) {
    if (!path.endsWith(".html")) {
      return content;
    }
    String html = new String(content, StandardCharsets.UTF_8);
    int head = html.indexOf(HEAD);
    return head < 0
        ? content
        : (html.substring(0, head) + MARK + html.substring(head + HEAD.length()))
            .getBytes(StandardCharsets.UTF_8);
  }
}
