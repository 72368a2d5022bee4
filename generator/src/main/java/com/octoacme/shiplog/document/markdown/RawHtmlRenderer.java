package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.html.HarmlessTags;
import com.octoacme.shiplog.document.html.HtmlSanitizer;
import com.octoacme.shiplog.document.html.HtmlTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the HTML of a document: tags that do no harm as elements, all else as the text it is. So
 * nothing of it is lost, and what is written is made of complete tags.
 */
final class RawHtmlRenderer {
  /** Elements of the document's own in each other; deeper ones are text. */
  private static final int DEEPEST = 20;

  private final HtmlWriter out;
  private final TagPolicy policy;
  private final Deque<String> open = new ArrayDeque<>();
  private int tables;
  private boolean used;

  RawHtmlRenderer(HtmlWriter out, TagPolicy policy) {
    this.out = out;
    this.policy = policy;
  }

  /** Whether an element came out of it, so that the whole has to be sanitised. */
  boolean isUsed() {
    return used;
  }

  /** Whether an element would come out of a piece of HTML. */
  boolean hasElements(String html) {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (HtmlTag.find(html, at).filter(this::isElement).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes a piece of HTML.
   *
   * @param html without comments
   */
  void render(String html) {
    int from = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      Optional<HtmlTag> tag = HtmlTag.find(html, at);
      int next = at + 1;
      if (tag.isPresent() && isElement(tag.get())) {
        text(html.substring(from, at));
        write(tag.get());
        next = at + tag.get().text().length();
        from = next;
      }
      at = html.indexOf('<', next);
    }
    text(html.substring(from));
  }

  /** Whether it becomes an element; an end does only after its beginning. */
  private boolean isElement(HtmlTag tag) {
    if (tag.closing()) {
      return open.contains(tag.name());
    }
    return open.size() < DEEPEST && policy.allows(tag);
  }

  private void text(String text) {
    out.text(HtmlSanitizer.resolveText(text));
  }

  private void write(HtmlTag tag) {
    used = true;
    if (tag.closing()) {
      close(tag.name());
      return;
    }
    if (tag.name().equals("table")) {
      tables++;
      out.open("div", box("table", "HTML table " + tables));
    }
    List<String> attributes = new ArrayList<>(policy.findAttributes(tag).orElse(List.of()));
    if (tag.name().equals("pre")) {
      attributes.addAll(List.of("tabindex", "0"));
    }
    out.open(tag.name(), attributes.toArray(String[]::new));
    if (!HarmlessTags.VOID.contains(tag.name())) {
      open.push(tag.name());
    }
  }

  private static String[] box(String style, String label) {
    return new String[] {
      "class", style, "role", "region", "tabindex", "0", "aria-label", label,
    };
  }

  /** Ends an element, and those in it that were not ended. */
  private void close(String name) {
    String ended = "";
    while (!ended.equals(name)) {
      ended = open.pop();
      out.close(ended);
      if (ended.equals("table")) {
        out.close("div");
      }
    }
  }
}
