package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.ChecklistClock;
import com.octoacme.shiplog.checklist.ChecklistReader;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The checklists of releases that have a tag, to be judged item by item. */
final class Checklists {
  private Checklists() {}

  /**
   * What is wrong with the items of a document's checklist.
   *
   * @param wrong whether an item is
   * @param message what to say of it
   */
  static List<Observation> judge(
      LintedDocument document,
      BiPredicate<ChecklistClock, Checklist.Item> wrong,
      BiFunction<ChecklistClock, Checklist.Item, Observation> message) {
    LogbookEntry entry = document.entry();
    if (entry.kind() != DocumentKind.RELEASE && entry.kind() != DocumentKind.CHECKLIST) {
      return List.of();
    }
    return ChecklistClock.of(entry).stream()
        .flatMap(
            clock ->
                ChecklistReader.read(entry).items().stream()
                    .filter(item -> wrong.test(clock, item))
                    .map(item -> message.apply(clock, item).about(item.text())))
        .toList();
  }

  /** The item's text, as far as it is on one line. */
  static Span place(LintedDocument document, Checklist.Item item) {
    String text = document.document().text();
    int end = text.indexOf('\n', item.offset());
    return new Span(item.offset(), end < 0 ? text.length() : end);
  }
}
