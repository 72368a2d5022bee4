package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.task.TaskLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the entries of a file: one, or one for each release that it holds. By which template they
 * are judged is decided later.
 */
final class EntryReader {
  private final History history;
  private final ProvenanceReader provenances;
  private final OldTexts texts;
  private final Shipments shipments;

  EntryReader(History history, ProvenanceReader provenances, OldTexts texts, Shipments shipments) {
    this.history = history;
    this.provenances = provenances;
    this.texts = texts;
    this.shipments = shipments;
  }

  /** The entries of one file, in the order of its text. */
  List<LogbookEntry> read(Document document, SourceSettings source, boolean uncommitted) {
    List<DocumentSplitter.Part> parts =
        source.splitHeading() ? DocumentSplitter.split(document) : List.of();
    return parts.isEmpty()
        ? List.of(whole(document, source, uncommitted))
        : parts(parts, document.path(), source, uncommitted);
  }

  private LogbookEntry whole(Document document, SourceSettings source, boolean uncommitted) {
    String id =
        document
            .frontMatter()
            .findText("id")
            .or(() -> source.id().find(document.path()))
            .orElse(document.path());
    Optional<Shipment> first = shipments.find(document.path());
    Provenance provenance = provenances.of(document, source, first);
    Recorded recorded =
        new Recorded(history.of(document.path()), provenance, uncommitted, TaskLog.UNKNOWN);
    return entry(document, id, "", source, recorded);
  }

  private List<LogbookEntry> parts(
      List<DocumentSplitter.Part> parts, String path, SourceSettings source, boolean uncommitted) {
    Map<String, DocumentHistory> histories = new PartHistoryReader(texts).read(history.of(path));
    Map<String, Shipment> first = PartShipments.of(shipments.texts(path), texts);
    List<LogbookEntry> entries = new ArrayList<>();
    for (DocumentSplitter.Part part : parts) {
      Provenance provenance =
          provenances.of(part.document(), source, Optional.ofNullable(first.get(part.name())));
      Recorded recorded =
          new Recorded(
              histories.getOrDefault(part.name(), DocumentHistory.UNKNOWN),
              provenance,
              uncommitted,
              TaskLog.UNKNOWN);
      String id = idOf(path, part.name());
      entries.add(entry(part.document(), id, part.name(), source, recorded));
    }
    return entries;
  }

  /** Several files may have the same versions, so a folder's name is part of the id. */
  private static String idOf(String path, String name) {
    String[] names = path.split("/", -1);
    return names.length < 2 ? name : names[names.length - 2] + "-" + name;
  }

  private LogbookEntry entry(
      Document document, String id, String part, SourceSettings source, Recorded recorded) {
    return new LogbookEntry(document, id, part, source, TemplateChoice.NONE, recorded);
  }
}
