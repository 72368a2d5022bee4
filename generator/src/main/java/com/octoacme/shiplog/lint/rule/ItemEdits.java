package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Scope;
import com.octoacme.shiplog.template.SectionText;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.Optional;

/** Edits that add an item to a part of a document. */
final class ItemEdits {
  private ItemEdits() {}

  /**
   * The template's own line for an item, put behind what stands in a part of a document.
   *
   * @param asked the place in the template; only a list item can be added by itself
   */
  static Optional<TextEdit> scaffold(LintedDocument document, Scope scope, Span asked) {
    return document
        .entry()
        .schema()
        .map(schema -> SectionText.line(schema, asked))
        .filter(line -> line.startsWith("- ") || line.startsWith("* "))
        .map(line -> TextEdit.insert(scope.end().start(), separator(scope) + line));
  }

  /** An item joins a list that ends at its place; else it begins one. */
  private static String separator(Scope scope) {
    return scope.blocks().stream().anyMatch(block -> isListBefore(scope.end(), block))
        ? "\n"
        : "\n\n";
  }

  private static boolean isListBefore(Span place, Block block) {
    return block instanceof Block.ItemList list
        && !list.ordered()
        && list.span().end() == place.start();
  }
}
