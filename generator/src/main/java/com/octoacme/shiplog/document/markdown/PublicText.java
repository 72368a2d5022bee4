package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text without what is marked internal: {@code <!-- internal -->} to {@code <!-- /internal -->};
 * without an end, the section that it stands directly below the heading of, or all the rest.
 *
 * @param text what everybody may read; empty if nothing of the document is
 * @param internalParts how many parts are left out
 */
public record PublicText(Optional<String> text, int internalParts) {
  private static final String WORD = "internal";
  private static final PublicText NOTHING = new PublicText(Optional.empty(), 1);

  /**
   * What everybody may read of a text. Where it speaks of internal parts and cannot be read as a
   * document, that is nothing.
   */
  public static PublicText of(String text, Limits limits) {
    if (!text.toLowerCase(Locale.ROOT).contains(WORD)) {
      return new PublicText(Optional.of(text), 0);
    }
    return new MarkdownReader()
        .read(DocumentKind.GUIDE, "", text, limits)
        .document()
        .map(PublicText::of)
        .orElse(NOTHING);
  }

  private static PublicText of(Document document) {
    boolean internal =
        document.frontMatter().findText("audience").filter(WORD::equalsIgnoreCase).isPresent();
    return internal ? NOTHING : without(internalParts(document), document.text());
  }

  private static PublicText without(List<Span> parts, String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (Span part : parts) {
      rest.append(text, from, Math.max(from, part.start()));
      from = Math.max(from, part.end());
    }
    return new PublicText(
        Optional.of(rest.append(text, from, text.length()).toString()), parts.size());
  }

  /** By their beginnings; one may lie in another. */
  private static List<Span> internalParts(Document document) {
    List<Span> parts = new ArrayList<>();
    Deque<Block.Comment> open = new ArrayDeque<>();
    for (Block.Comment comment : document.comments()) {
      String word = comment.text().strip().toLowerCase(Locale.ROOT);
      if (word.equals(WORD)) {
        open.push(comment);
      } else if (word.equals("/" + WORD) && !open.isEmpty()) {
        parts.add(new Span(open.pop().span().start(), comment.span().end()));
      }
    }
    open.forEach(comment -> parts.add(unclosed(comment, document)));
    parts.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return parts;
  }

  private static Span unclosed(Block.Comment comment, Document document) {
    return document
        .allSections()
        .filter(section -> isFirst(comment, section))
        .findFirst()
        .map(Section::span)
        .orElseGet(() -> new Span(comment.span().start(), document.text().length()));
  }

  private static boolean isFirst(Block.Comment comment, Section section) {
    return !section.blocks().isEmpty()
        && section.blocks().get(0) instanceof Block.Comment first
        && first.span().start() == comment.span().start();
  }
}
