package com.octoacme.shiplog.document.html;

import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets nothing through but elements and attributes that our renderer writes or that do no harm, and
 * balances them.
 */
public final class HtmlSanitizer {
  /** The library drops what lies deeper than 255 elements, without a word. */
  public static final int DEEPEST = 250;

  /** What the library puts behind a brace, for scripts that take two of them for a program. */
  private static final String PARTING = "<!-- -->";

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(HarmlessTags.elements())
          .allowElements("h2", "h3", "h4", "h5", "h6", "section", "input")
          .allowWithoutAttributes("a", "span", "img", "input")
          .allowAttributes("id", "class", "role", "tabindex", "aria-label", "aria-hidden")
          .globally()
          .allowAttributes("title")
          .onElements("a", "abbr")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href", "rel")
          .onElements("a")
          .allowAttributes("src", "alt", "loading", "width", "height")
          .onElements("img")
          .allowAttributes("type", "disabled", "checked")
          .onElements("input")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("open")
          .onElements("details")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("th", "td")
          .toFactory();

  private HtmlSanitizer() {}

  /**
   * HTML that does no harm, balanced.
   *
   * @param html of complete tags, no deeper than {@link #DEEPEST}
   */
  public static String sanitize(String html) {
    // Comments are in nothing that comes in, so each of these is the library's.
    return POLICY.sanitize(html).replace(PARTING, "");
  }

  /** Text between tags, its entities resolved as a browser does. */
  public static String resolveText(String text) {
    return Encoding.decodeHtml(text, false);
  }

  /** The same for the value of an attribute. */
  static String resolveValue(String value) {
    return Encoding.decodeHtml(value, true);
  }
}
