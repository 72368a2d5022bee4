package com.octoacme.shiplog.exemption;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.exemption.Exemption.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a document says is not applicable, skipped or not going to be done: {@code n/a:
 * reason} behind a task, {@code skipped: reason} at the beginning of a text, {@code won't do:
 * reason} behind an action item.
 */
final class StatedReasons {
  private static final String NOT_APPLICABLE = "n/a:";
  private static final String SKIPPED = "skipped:";
  private static final List<String> WONT_DO = List.of("won't do:", "won’t do:", "wont do:");

  private final List<Stated> found = new ArrayList<>();

  /**
   * A decision in a document.
   *
   * @param offset in the document's text
   */
  record Stated(Kind kind, String reason, int offset) {}

  private StatedReasons() {}

  /** All of them, in the order of the text. */
  static List<Stated> in(Document document) {
    StatedReasons reasons = new StatedReasons();
    Stream.concat(
            document.preamble().stream(),
            document.allSections().flatMap(section -> section.blocks().stream()))
        .forEach(reasons::read);
    return reasons.found;
  }

  private void read(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      readText(paragraph.text(), false);
    } else if (block instanceof Block.ItemList list) {
      list.items().forEach(this::readItem);
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(this::read);
    }
  }

  private void readItem(Block.Item item) {
    readText(item.text(), item.task().isPresent());
    item.blocks().forEach(this::read);
  }

  private void readText(InlineText text, boolean task) {
    String plain = text.plain();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.strip().startsWith(SKIPPED)) {
      add(Kind.SKIPPED, plain, lower.indexOf(SKIPPED) + SKIPPED.length(), text);
    } else if (task && lower.contains(NOT_APPLICABLE)) {
      add(
          Kind.NOT_APPLICABLE,
          plain,
          lower.indexOf(NOT_APPLICABLE) + NOT_APPLICABLE.length(),
          text);
    } else {
      Optional<String> words = WONT_DO.stream().filter(lower::contains).findFirst();
      words.ifPresent(word -> add(Kind.WONT_DO, plain, lower.indexOf(word) + word.length(), text));
    }
  }

  private void add(Kind kind, String plain, int from, InlineText text) {
    String reason = plain.substring(Math.min(from, plain.length())).strip();
    found.add(new Stated(kind, withoutBracket(reason, plain), text.span().start()));
  }

  /** {@code (n/a: reason)} ends with a bracket that is not the reason's. */
  private static String withoutBracket(String reason, String plain) {
    boolean opened = plain.indexOf('(') >= 0 && reason.indexOf('(') < 0;
    return opened && reason.endsWith(")") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
