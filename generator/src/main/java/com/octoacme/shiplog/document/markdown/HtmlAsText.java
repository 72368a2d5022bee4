package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.document.html.HarmlessTags;
import com.octoacme.shiplog.document.html.HtmlSanitizer;
import com.octoacme.shiplog.document.html.HtmlTag;
import java.util.Optional;

/**
 * What a reader sees of a document's HTML where there is only text: in titles, lists, feeds, the
 * search. That is all of it where HTML is shown as text; else it lacks the tags that become
 * elements, and a picture is what it says it shows.
 */
final class HtmlAsText {
  private final RawHtml rawHtml;

  HtmlAsText(RawHtml rawHtml) {
    this.rawHtml = rawHtml;
  }

  /** The text of a tag inside a line. */
  String ofTag(String tag) {
    return rawHtml == RawHtml.ESCAPE
        ? tag
        : HtmlTag.find(tag, 0).filter(HtmlAsText::isElement).map(HtmlAsText::text).orElse(tag);
  }

  /**
   * The text of a block of HTML.
   *
   * @param html without comments
   */
  String ofBlock(String html) {
    return rawHtml == RawHtml.ESCAPE ? html : withoutElements(html);
  }

  private static String withoutElements(String html) {
    StringBuilder seen = new StringBuilder();
    int from = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      Optional<HtmlTag> tag = HtmlTag.find(html, at).filter(HtmlAsText::isElement);
      int next = at + 1;
      if (tag.isPresent()) {
        seen.append(HtmlSanitizer.resolveText(html.substring(from, at)));
        seen.append(' ').append(text(tag.get())).append(' ');
        next = at + tag.get().text().length();
        from = next;
      }
      at = html.indexOf('<', next);
    }
    return seen.append(HtmlSanitizer.resolveText(html.substring(from))).toString();
  }

  /** Wherever its address leads; an end, whether or not it has begun. */
  private static boolean isElement(HtmlTag tag) {
    return tag.closing() ? HarmlessTags.isElement(tag.name()) : TagPolicy.withoutTree().allows(tag);
  }

  private static String text(HtmlTag tag) {
    return tag.name().equals("img") ? tag.attributes().getOrDefault("alt", "") : "";
  }
}
