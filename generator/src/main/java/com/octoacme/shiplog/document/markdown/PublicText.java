package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InternalParts;
import java.util.Optional;

/**
 * A text without its {@link InternalParts}.
 *
 * @param text what everybody may read; empty if nothing of the document is
 * @param internalParts how many parts are left out
 */
public record PublicText(Optional<String> text, int internalParts) {
  private static final PublicText NOTHING = new PublicText(Optional.empty(), 1);

  /**
   * What everybody may read of a text. Where it speaks of internal parts and cannot be read as a
   * document, that is nothing.
   */
  public static PublicText of(String text, Limits limits) {
    if (!InternalParts.isMentioned(text)) {
      return new PublicText(Optional.of(text), 0);
    }
    return new MarkdownReader()
        .read(DocumentKind.GUIDE, "", text, limits)
        .document()
        .map(PublicText::of)
        .orElse(NOTHING);
  }

  private static PublicText of(Document document) {
    InternalParts parts = InternalParts.of(document);
    return parts.whole()
        ? NOTHING
        : new PublicText(Optional.of(parts.without(document.text())), parts.count());
  }
}
