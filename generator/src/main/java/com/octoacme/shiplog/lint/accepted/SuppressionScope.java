package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a comment is about, by where it stands: in a heading or directly under it, the section; on
 * its own between blocks, the next block; in a list item, the item; inside another block, that
 * block.
 */
final class SuppressionScope {
  private final Document document;

  SuppressionScope(Document document) {
    this.document = document;
  }

  /** The text that a comment at a place is about. */
  Span of(Span comment) {
    return document
        .allSections()
        .filter(section -> section.span().contains(comment.start()))
        .reduce((outer, inner) -> inner)
        .map(section -> inSection(section, comment))
        .orElseGet(() -> inBlocks(document.preamble(), document.sections(), comment));
  }

  private static Span inSection(Section section, Span comment) {
    boolean leads =
        section.headingSpan().contains(comment.start())
            || section.blocks().stream()
                .takeWhile(Block.Comment.class::isInstance)
                .anyMatch(block -> block.span().equals(comment));
    return leads ? section.span() : inBlocks(section.blocks(), section.sections(), comment);
  }

  private static Span inBlocks(List<Block> blocks, List<Section> below, Span comment) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.span().equals(comment)) {
        return next(blocks.subList(i + 1, blocks.size()), below, comment);
      }
      if (block.span().contains(comment.start())) {
        return findItem(block, comment).orElse(block.span());
      }
    }
    return comment;
  }

  /** The next block, else the next heading. */
  private static Span next(List<Block> following, List<Section> below, Span comment) {
    int end =
        following.stream()
            .filter(block -> !(block instanceof Block.Comment))
            .findFirst()
            .map(Block::span)
            .or(() -> below.stream().findFirst().map(Section::headingSpan))
            .map(Span::end)
            .orElse(comment.end());
    return new Span(comment.start(), end);
  }

  private static Optional<Span> findItem(Block block, Span comment) {
    if (!(block instanceof Block.ItemList list)) {
      return Optional.empty();
    }
    return list.items().stream()
        .filter(item -> item.span().contains(comment.start()))
        .findFirst()
        .map(
            item ->
                item.blocks().stream()
                    .filter(inner -> inner.span().contains(comment.start()))
                    .flatMap(inner -> findItem(inner, comment).stream())
                    .findFirst()
                    .orElse(item.span()));
  }
}
