package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.markdown.PublicText;
import com.octoacme.shiplog.logbook.PartTexts;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of one document's revisions as this site may show them. */
final class ShownTexts {
  private final OldTexts texts;
  private final Limits limits;
  private final boolean internal;
  private final String part;
  private final Map<String, PublicText> known = new HashMap<>();

  /**
   * @param internal whether the site shows what is marked internal
   * @param part of the file that is the document; empty for all of it
   */
  ShownTexts(OldTexts texts, Limits limits, boolean internal, String part) {
    this.texts = texts;
    this.limits = limits;
    this.internal = internal;
    this.part = part;
  }

  /** The part of a text that may be shown. What is not UTF-8 in it is replaced. */
  PublicText of(String object) throws UnreadableSourceException {
    PublicText shown = known.get(object);
    if (shown == null) {
      shown = read(object);
      known.put(object, shown);
    }
    return shown;
  }

  private PublicText read(String object) throws UnreadableSourceException {
    String text = new String(texts.content(object, limits.file()), StandardCharsets.UTF_8);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    PublicText shown =
        internal ? new PublicText(Optional.of(bare), 0) : PublicText.of(bare, limits);
    // Nothing where the file did not have the part yet.
    Optional<String> own = shown.text().map(file -> PartTexts.find(file, part).orElse(""));
    return new PublicText(own.map(VisibleText::ofCompared), shown.internalParts());
  }
}
