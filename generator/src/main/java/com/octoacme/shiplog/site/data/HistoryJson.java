package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** {@code history}, wherever it stands. */
final class HistoryJson {
  private HistoryJson() {}

  static JsonValue of(DocumentHistory history, boolean authors) {
    return JsonValue.object()
        .with("created", time(history.created()))
        .with("landed", time(history.landed()))
        .with("updated", time(history.updated()))
        .with("complete", history.complete())
        .with(
            "revisions",
            JsonValue.array(history.revisions(), revision -> revision(revision, authors)))
        .build();
  }

  private static JsonValue revision(Revision revision, boolean authors) {
    return JsonValue.object()
        .with("commit", revision.commit().id())
        .with("author", authors ? Optional.of(revision.author()) : Optional.empty())
        .with("at", time(Optional.of(revision.authoredAt())))
        .with("subject", revision.subject())
        .with("path", revision.path())
        .build();
  }

  /** ISO 8601 with offset. */
  static Optional<String> time(Optional<OffsetDateTime> time) {
    return time.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
  }

  /** ISO 8601, a day. */
  static Optional<String> day(Optional<? extends TemporalAccessor> day) {
    return day.map(DateTimeFormatter.ISO_LOCAL_DATE::format);
  }
}
