package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.Evidence;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.source.Revision;
import java.time.LocalDate;
import java.util.Optional;

/** A checklist with what was stated and what was recorded of each item. */
final class ChecklistJson {
  private ChecklistJson() {}

  static JsonValue of(Optional<Checklist> checklist, boolean authors) {
    return checklist.map(items -> of(items, authors)).orElse(JsonValue.NULL);
  }

  private static JsonValue of(Checklist checklist, boolean authors) {
    return JsonValue.object()
        .with("total", checklist.total())
        .with("done", checklist.done())
        .with(
            "doneAtTag",
            checklist.doneAtTag().map(count -> JsonValue.of((long) count)).orElse(JsonValue.NULL))
        .with("items", JsonValue.array(checklist.items(), item -> item(item, authors)))
        .build();
  }

  private static JsonValue item(Checklist.Item item, boolean authors) {
    Evidence evidence = item.evidence();
    Optional<Revision> tick = item.answered() ? evidence.recorded() : Optional.empty();
    return JsonValue.object()
        .with("text", item.text())
        .with("phase", item.phase())
        .with("done", item.done())
        .with("notApplicable", item.notApplicable())
        .with("statedAt", statedAt(evidence))
        .with("doneAt", HistoryJson.time(tick.map(Revision::authoredAt)))
        .with("doneBy", authors ? tick.map(Revision::author) : Optional.empty())
        .with("commit", tick.map(revision -> revision.commit().id()))
        .with("evidence", evidence.link())
        .build();
  }

  /** A time without a zone is no instant: then only its day is told. */
  private static Optional<String> statedAt(Evidence evidence) {
    return HistoryJson.time(evidence.statedAt())
        .or(() -> evidence.statedDay().map(LocalDate::toString));
  }
}
