package com.octoacme.shiplog.document.html;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The elements that a document may bring as HTML, and the attributes that are kept of them. */
public final class HarmlessTags {
  /** Elements without content and end. */
  public static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

  private static final Set<String> NONE = Set.of();
  private static final Set<String> CELL = Set.of("colspan", "rowspan");

  /** Headings are none of them: they belong in the outline, which only Markdown's are in. */
  private static final Set<String> PLAIN =
      Set.of(
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "hr",
          "i",
          "ins",
          "kbd",
          "li",
          "mark",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title"),
          "abbr", Set.of("title"),
          "details", Set.of("open"),
          "img", Set.of("src", "alt", "width", "height"),
          "ol", Set.of("start"),
          "td", CELL,
          "th", CELL);

  private HarmlessTags() {}

  /** Whether an element may stand on a page. */
  public static boolean isElement(String name) {
    return PLAIN.contains(name) || ATTRIBUTES.containsKey(name);
  }

  /** Whether an attribute of an element is kept. */
  public static boolean isAttribute(String element, String name) {
    return ATTRIBUTES.getOrDefault(element, NONE).contains(name);
  }

  /** Whether a tag carries a script. */
  public static boolean hasHandler(HtmlTag tag) {
    return tag.attributes().keySet().stream().anyMatch(name -> name.startsWith("on"));
  }

  /** All elements, in no order. */
  static String[] elements() {
    return Stream.concat(PLAIN.stream(), ATTRIBUTES.keySet().stream()).toArray(String[]::new);
  }
}
