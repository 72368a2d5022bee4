package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.incident.Incident.TimelineEntry;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rows of a timeline: bullets that begin with a time, or a table with times. */
final class TimelineReader {
  private static final Set<String> SECTIONS = Set.of("timeline", "what happened");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\[?((?:\\d{4}-\\d{2}-\\d{2}[T ]?\\s*)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?"
              + "(?:\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)\\]?\\s*[:–-]?\\s*(.*)$",
          Pattern.DOTALL);

  private TimelineReader() {}

  /** The rows in the order of the text; rows without a time are left out. */
  static List<TimelineEntry> read(Document document) {
    return document
        .allSections()
        .filter(section -> SECTIONS.contains(Names.normalize(section.heading().plain())))
        .findFirst()
        .stream()
        .flatMap(Section::withDescendants)
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> rows(block, document))
        .toList();
  }

  private static Stream<TimelineEntry> rows(Block block, Document document) {
    if (block instanceof Block.ItemList list) {
      return list.items().stream()
          .flatMap(item -> entry(item.text().plain(), item.span(), document).stream());
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream().flatMap(row -> tableRow(row, document).stream());
    }
    return Stream.empty();
  }

  private static Optional<TimelineEntry> tableRow(Block.Row row, Document document) {
    if (row.cells().size() < 2) {
      return Optional.empty();
    }
    String time = row.cells().get(0).plain().strip();
    String text =
        String.join(
            " ", row.cells().stream().skip(1).map(InlineText::plain).map(String::strip).toList());
    return entry(time + ": " + text, row.span(), document);
  }

  private static Optional<TimelineEntry> entry(String text, Span span, Document document) {
    Matcher matcher = ROW.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int line = document.lines().positionOf(span.start()).line();
    return Optional.of(
        new TimelineEntry(matcher.group(1), matcher.group(2).strip().replace('\n', ' '), line));
  }
}
