package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.KeywordPattern;
import com.octoacme.shiplog.text.Spaces;
import com.octoacme.shiplog.text.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the rows of a timeline from bullets, tables, headings, and lines that begin with a time.
 *
 * <p>A row without a day has that of the row or heading before it, the first one that of the
 * incident. If its time is more than twelve hours earlier than the row before, midnight has passed
 * in between; if it is less, the rows are out of order, and the day stays.
 */
final class TimelineReader {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final KeywordPattern ZONE_LINE =
      KeywordPattern.of(List.of("time"), "(?i)\\btimes? (?:are )?in\\b");

  private final Document document;
  private final Clock clock;
  private final List<TimelineRow> rows = new ArrayList<>();
  private final List<Span> unreadable = new ArrayList<>();
  private Optional<LocalDate> day;
  private Optional<LocalTime> lastTime = Optional.empty();
  private Optional<TimePoint> last = Optional.empty();

  private TimelineReader(Document document, Clock clock, Optional<LocalDate> day) {
    this.document = document;
    this.clock = clock;
    this.day = day;
  }

  /**
   * Reads the timeline of a document.
   *
   * @param day of rows before any that has one
   */
  static Timeline read(LogbookEntry entry, Clock clock, Optional<LocalDate> day) {
    TimelineReader reader = new TimelineReader(entry.document(), clock, day);
    Optional<Section> section = TimelineSections.find(entry);
    section.ifPresent(reader::readSection);
    return new Timeline(
        reader.rows, reader.unreadable, section.map(found -> found.heading().span()));
  }

  private void readSection(Section section) {
    section.blocks().forEach(this::readBlock);
    for (Section part : section.sections()) {
      readHeading(part);
      readSection(part);
    }
  }

  private void readHeading(Section part) {
    RowTime.read(part.heading().plain()).ifPresent(time -> take(time, part.heading().span()));
  }

  private void readBlock(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(this::readItem);
    } else if (block instanceof Block.Table table) {
      TimeColumns columns = TimeColumns.of(table.header());
      table.rows().forEach(row -> readRow(row, columns));
    } else if (block instanceof Block.Paragraph paragraph) {
      readLines(paragraph.text());
    }
  }

  private void readItem(Block.Item item) {
    boolean hidden = item.text().isBlank();
    Span first = hidden ? Texts.firstLine(item, document.text()) : item.text().span();
    String text = hidden ? first.of(document.text()) : item.text().plain();
    Optional<RowTime> time = RowTime.read(text);
    if (time.isPresent()) {
      take(time.get(), first);
      boolean dayOnly = time.get().moment().time().isEmpty() && time.get().rest().isBlank();
      if (dayOnly) {
        item.blocks().forEach(this::readBlock);
      }
    } else if (isGroup(item)) {
      item.blocks().forEach(this::readBlock);
    } else if (!isRemark(text)) {
      unreadable.add(first);
    }
  }

  /** Whether an item without a time only names what the entries below it have in common. */
  private static boolean isGroup(Block.Item item) {
    return item.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.ItemList list
                    && list.items().stream()
                        .anyMatch(inner -> RowTime.read(inner.text().plain()).isPresent()));
  }

  private static boolean isRemark(String text) {
    return text.isBlank() || Answers.isNothing(text) || ZONE_LINE.isIn(text);
  }

  private void readRow(Block.Row row, TimeColumns columns) {
    String cell = columns.time(row);
    if (cell.isBlank()) {
      return;
    }
    Optional<RowTime> time = RowTime.read(cell);
    boolean whole = time.filter(read -> isNote(read.rest())).isPresent();
    if (!whole) {
      unreadable.add(columns.place(row));
    }
    time.ifPresent(
        read ->
            take(
                new RowTime(
                    whole ? read.written() : cell.strip(),
                    read.moment(),
                    (read.rest().startsWith("(") ? read.rest() + " " : "") + columns.text(row)),
                row.span()));
  }

  /** What may stand behind a time in its cell: nothing, a label in brackets, a question mark. */
  private static boolean isNote(String rest) {
    return rest.isBlank() || rest.startsWith("(");
  }

  private void readLines(InlineText text) {
    for (String line : text.plain().split("\n", -1)) {
      RowTime.read(line)
          .filter(time -> time.moment().time().isPresent())
          .ifPresent(time -> take(time, text.span()));
    }
  }

  private void take(RowTime time, Span span) {
    Moment moment = dated(time.moment());
    Optional<TimePoint> point = clock.read(moment, last);
    moment.day().ifPresent(known -> day = Optional.of(known));
    if (time.moment().day().isPresent()) {
      lastTime = Optional.empty();
    }
    moment.time().ifPresent(known -> lastTime = Optional.of(known));
    point.ifPresent(known -> last = Optional.of(known));
    boolean onlyDay = time.moment().time().isEmpty() && time.rest().isBlank();
    if (!onlyDay) {
      String rest = Spaces.single(time.rest().strip());
      int line = document.lines().positionOf(span.start()).line();
      rows.add(new TimelineRow(time.written(), point, rest, Milestone.in(rest), span, line));
    }
  }

  private Moment dated(Moment moment) {
    if (moment.day().isPresent() || moment.time().isEmpty()) {
      return moment;
    }
    boolean nextDay =
        lastTime
            .filter(
                earlier -> Duration.between(moment.time().get(), earlier).compareTo(HALF_A_DAY) > 0)
            .isPresent();
    return moment.on(day.map(known -> nextDay ? known.plusDays(1) : known));
  }

  /** Where a table has day, time and what happened. */
  private record TimeColumns(int day, int time) {
    static TimeColumns of(Block.Row header) {
      int time = column(header, "time");
      int day = column(header, "date");
      if (time < 0) {
        time = day < 0 ? Math.max(0, column(header, "when")) : day;
      }
      return new TimeColumns(day == time ? -1 : day, time);
    }

    private static int column(Block.Row header, String word) {
      for (int i = 0; i < header.cells().size(); i++) {
        if (header.cells().get(i).plain().toLowerCase(Locale.ROOT).contains(word)) {
          return i;
        }
      }
      return -1;
    }

    String time(Block.Row row) {
      String own = cell(row, time);
      String onDay = day < 0 ? "" : cell(row, day);
      return onDay.isBlank() ? own : onDay.strip() + " " + own;
    }

    Span place(Block.Row row) {
      return time < row.cells().size() ? row.cells().get(time).span() : row.span();
    }

    String text(Block.Row row) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < row.cells().size(); i++) {
        if (i != time && i != day) {
          text.append(row.cells().get(i).plain().strip()).append(' ');
        }
      }
      return text.toString().strip();
    }

    private static String cell(Block.Row row, int column) {
      return column < row.cells().size() ? row.cells().get(column).plain() : "";
    }
  }
}
