package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Walks HTML as a browser reads it and finds all that is not on the list. */
final class SafeHtml {
  private static final Set<String> PLAIN =
      Set.of(
          "p",
          "br",
          "hr",
          "em",
          "strong",
          "del",
          "blockquote",
          "figcaption",
          "figure",
          "ul",
          "table",
          "thead",
          "tbody",
          "tr");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "rel", "aria-label")),
          Map.entry("code", Set.of("class")),
          Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
          Map.entry("h2", Set.of("id")),
          Map.entry("h3", Set.of("id")),
          Map.entry("h4", Set.of("id")),
          Map.entry("h5", Set.of("id")),
          Map.entry("h6", Set.of("id")),
          Map.entry("img", Set.of("src", "alt", "loading")),
          Map.entry("input", Set.of("type", "disabled", "checked", "aria-label")),
          Map.entry("li", Set.of("class", "id")),
          Map.entry("ol", Set.of("start")),
          Map.entry("p", Set.of("class")),
          Map.entry("pre", Set.of("class", "tabindex")),
          Map.entry("section", Set.of("class", "aria-label")),
          Map.entry("span", Set.of("class", "aria-hidden")),
          Map.entry("sup", Set.of("id")),
          Map.entry("td", Set.of("class")),
          Map.entry("th", Set.of("scope", "class")));

  /** What documents may bring as HTML, where that is sanitised. */
  private static final Map<String, Set<String>> BROUGHT =
      Map.of(
          "a", Set.of("title"),
          "abbr", Set.of("title"),
          "details", Set.of("open"),
          "img", Set.of("width", "height"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan"));

  private static final Set<String> BROUGHT_PLAIN =
      Set.of(
          "abbr", "b", "caption", "cite", "dd", "details", "dfn", "div", "dl", "dt", "i", "ins",
          "kbd", "mark", "q", "s", "samp", "small", "sub", "summary", "tfoot", "u", "var", "wbr");

  private final boolean sanitised;
  private final List<String> foreign = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  private SafeHtml(boolean sanitised) {
    this.sanitised = sanitised;
  }

  static void check(String html) {
    new SafeHtml(false).walk(html);
  }

  /** The same where harmless HTML of the document may be in it. */
  static void checkSanitised(String html) {
    new SafeHtml(true).walk(html);
  }

  private void walk(String html) {
    Jsoup.parse(html).body().childNodes().forEach(this::check);
    assertThat(foreign).as(html).isEmpty();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(html.codePoints().filter(SafeHtml::isForbidden)).as(html).isEmpty();
  }

  private void check(Node node) {
    if (node instanceof Comment) {
      foreign.add(node.outerHtml());
    }
    if (node instanceof Element element) {
      checkElement(element);
    }
    node.childNodes().forEach(this::check);
  }

  private void checkElement(Element element) {
    Set<String> allowed = ATTRIBUTES.getOrDefault(element.tagName(), Set.of());
    boolean brought = sanitised && BROUGHT_PLAIN.contains(element.tagName());
    if (!PLAIN.contains(element.tagName()) && allowed.isEmpty() && !brought) {
      foreign.add("<" + element.tagName() + ">");
    }
    for (Attribute attribute : element.attributes()) {
      if (!isAllowed(element.tagName(), attribute.getKey()) || !isSafe(attribute)) {
        foreign.add("<" + element.tagName() + " " + attribute + ">");
      }
    }
    if (!element.id().isEmpty()) {
      ids.add(element.id());
    }
  }

  private boolean isAllowed(String element, String attribute) {
    return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)
        || (sanitised && BROUGHT.getOrDefault(element, Set.of()).contains(attribute));
  }

  private static boolean isSafe(Attribute attribute) {
    String value = attribute.getValue();
    return switch (attribute.getKey()) {
      case "href" ->
          value.matches("https?://[^/\\\\].*|(?i:mailto):.*|#.+|[^:/\\\\?#][^:\\\\]*|/[^/\\\\].*")
              && !value.matches("(?s).*[\\x00-\\x20].*");
      case "src" -> value.matches("https://[^/\\\\].*|[^:/\\\\?#][^:\\\\]*|/[^/\\\\].*");
      case "id" -> value.matches("(?s)(h-|fn-|fnref-).+");
      default -> true;
    };
  }

  /** What XML forbids. */
  private static boolean isForbidden(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t';
    return control || (c >= 0x7F && c <= 0x9F) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE;
  }
}
