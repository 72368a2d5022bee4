package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.HeadingAnchors;
import com.octoacme.shiplog.text.Once;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a link's fragment can lead to on the page of a document: its headings, and the top of the
 * page, where its title is. Safe for many threads.
 *
 * <p>Ids have a prefix, so that no text of an author can take the id of a part of the page or a
 * name that scripts know.
 */
public final class PageAnchors {
  private static final String PREFIX = "h-";

  /** Browsers know it without an element. */
  private static final String TOP = "#top";

  private final Once<Set<String>> headings;
  private final Supplier<Optional<String>> title;

  private PageAnchors(Document document) {
    this.headings = Once.of(() -> HeadingAnchors.of(document));
    this.title = () -> HeadingAnchors.ofTitle(document);
  }

  /** The anchors of a document's page; its headings are looked at when the first is asked for. */
  public static PageAnchors of(Document document) {
    return new PageAnchors(document);
  }

  /**
   * The fragment of the page's address for one of the document's address.
   *
   * @param fragment with its {@code #}
   */
  public Optional<String> find(String fragment) {
    if (fragment.equalsIgnoreCase(TOP)) {
      return Optional.of(TOP);
    }
    return HeadingAnchors.wanted(fragment)
        .filter(anchor -> headings.get().contains(anchor))
        .map(anchor -> title.get().filter(anchor::equals).isPresent() ? TOP : "#" + id(anchor));
  }

  /** The id of the element of a heading. */
  static String id(String anchor) {
    return PREFIX + anchor;
  }
}
