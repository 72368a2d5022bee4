package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.action.ActionReader;
import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the incidents of a logbook. */
public final class IncidentReader {
  private static final Comparator<Incident> NEWEST_FIRST =
      Comparator.comparing(
              (Incident incident) -> incident.day().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Incident::id, Comparator.reverseOrder())
          .thenComparing(Incident::path);

  private final Logbook logbook;
  private final AsOf asOf;
  private final Function<String, String> urls;

  /**
   * A reader of one logbook.
   *
   * @param asOf the day that decides what is overdue
   * @param urls the address of a document's page by its path
   */
  public IncidentReader(Logbook logbook, AsOf asOf, Function<String, String> urls) {
    this.logbook = logbook;
    this.asOf = asOf;
    this.urls = urls;
  }

  /** All incidents, newest first. */
  public List<Incident> read() {
    return logbook.ofKind(DocumentKind.INCIDENT).map(this::incident).sorted(NEWEST_FIRST).toList();
  }

  private Incident incident(LogbookEntry entry) {
    Document document = entry.document();
    EntryText text = new EntryText(entry);
    String url = urls.apply(entry.path());
    Optional<LocalDate> date = text.date("date");
    Optional<String> duration = text.find("duration");
    TimeSpan span =
        duration.map(value -> TimeSpan.read(value, date, zone(entry))).orElse(TimeSpan.UNKNOWN);
    List<ActionItem> actions = ActionReader.read(entry, asOf, url);
    return new Incident(
        entry.id(),
        title(text, entry),
        date.or(() -> span.start().map(start -> start.toLocalDate())),
        text.find("severity"),
        span.start(),
        span.end(),
        duration.filter(value -> span.start().isEmpty()),
        text.find("impact"),
        span.ongoing(),
        text.summary(),
        TimelineReader.read(document),
        actions,
        entry.shippedIn(),
        entry.path(),
        url,
        entry.history());
  }

  /** {@code Incident: Cache stampede} is shown as {@code Cache stampede}. */
  private static String title(EntryText text, LogbookEntry entry) {
    String title = text.title().orElse(entry.id());
    String plain = title.replaceFirst("^(?i)incident\\s*:\\s*", "");
    return plain.isBlank() ? title : plain;
  }

  private ZoneId zone(LogbookEntry entry) {
    return StatedZone.find(entry.document())
        .or(() -> entry.source().zone())
        .orElse(logbook.configuration().site().zone());
  }
}
