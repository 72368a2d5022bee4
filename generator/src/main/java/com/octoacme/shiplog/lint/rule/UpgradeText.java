package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What release notes tell those who upgrade: what breaks, and what to do about it. */
final class UpgradeText {
  private static final Pattern BREAKING_ITEM =
      Pattern.compile(
          "^\\W{0,6}(?:breaking(?: change)?s?\\b|[a-z]+(?:\\([^()]{0,60}\\))?!:).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private UpgradeText() {}

  /** The heading of a filled section on breaking changes, or an item that says to be one. */
  static Optional<Span> findBreaking(Document document) {
    return findFilled(document, name -> name.startsWith("breaking"))
        .or(() -> findBreakingItem(document));
  }

  /** The heading of a filled section on what to do when upgrading. */
  static Optional<Span> findMigration(Document document) {
    return findFilled(document, UpgradeText::isMigration);
  }

  /** Whether there is a section on what to do when upgrading that says something, if only None. */
  static boolean answersMigration(Document document) {
    return document
        .allSections()
        .filter(section -> isMigration(section.name()))
        .anyMatch(section -> !Texts.isEmpty(section));
  }

  private static boolean isMigration(String name) {
    return name.startsWith("migrat") || name.startsWith("upgrad");
  }

  private static Optional<Span> findFilled(Document document, Predicate<String> name) {
    return document
        .allSections()
        .filter(section -> name.test(section.name()))
        .filter(UpgradeText::isFilled)
        .findFirst()
        .map(Section::headingSpan);
  }

  private static boolean isFilled(Section section) {
    List<InlineText> texts =
        section.withDescendants().flatMap(one -> Texts.of(one.blocks()).stream()).toList();
    return texts.stream().anyMatch(text -> !text.isBlank() && !Answers.isNothing(text.plain()));
  }

  private static Optional<Span> findBreakingItem(Document document) {
    return document
        .allSections()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.ItemList.class::isInstance)
        .flatMap(list -> ((Block.ItemList) list).items().stream())
        .filter(item -> BREAKING_ITEM.matcher(item.text().plain()).matches())
        .findFirst()
        .map(item -> Texts.firstLine(item, document.text()));
  }
}
