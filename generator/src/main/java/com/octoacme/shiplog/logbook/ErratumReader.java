package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the release notes whose text is not any more what was released. */
final class ErratumReader {
  private final OldTexts texts;
  private final Shipments shipments;

  ErratumReader(OldTexts texts, Shipments shipments) {
    this.texts = texts;
    this.shipments = shipments;
  }

  /** By the documents' keys. */
  Map<String, Erratum> read(List<LogbookEntry> entries) {
    return entries.parallelStream()
        .filter(entry -> entry.kind() == DocumentKind.RELEASE && entry.history().complete())
        .flatMap(entry -> find(entry).map(erratum -> Map.entry(entry.key(), erratum)).stream())
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
  }

  private Optional<Erratum> find(LogbookEntry entry) {
    return entry
        .shippedIn()
        .map(Shipment::tag)
        .flatMap(tag -> shipments.findContent(entry.path(), tag))
        .filter(content -> entry.uncommitted() || !isNewest(entry, content))
        .flatMap(texts::find)
        .flatMap(file -> PartTexts.find(file, entry.part()))
        .flatMap(released -> erratum(entry, released));
  }

  private static boolean isNewest(LogbookEntry entry, String content) {
    return entry.history().revisions().stream()
        .findFirst()
        .filter(revision -> revision.content().equals(content))
        .isPresent();
  }

  private Optional<Erratum> erratum(LogbookEntry entry, String released) {
    List<String> counted = ReleasedText.of(released);
    Optional<String> now = PartTexts.find(entry.document().text(), entry.part());
    return now.filter(text -> !ReleasedText.of(text).equals(counted))
        .flatMap(text -> lastEdit(entry).map(edit -> erratum(edit, released, text)));
  }

  private static Erratum erratum(Revision edit, String released, String now) {
    return new Erratum(
        editedAt(edit), edit.commit().id(), Optional.of(new Erratum.Texts(released, now)));
  }

  /** The newest revision that changed what counts: ticking a task afterwards is no edit. */
  private Optional<Revision> lastEdit(LogbookEntry entry) {
    List<Revision> revisions = entry.history().revisions();
    for (int i = 0; i + 1 < revisions.size(); i++) {
      if (!counted(entry, revisions.get(i)).equals(counted(entry, revisions.get(i + 1)))) {
        return Optional.of(revisions.get(i));
      }
    }
    return revisions.stream().findFirst();
  }

  private List<String> counted(LogbookEntry entry, Revision revision) {
    return texts
        .find(revision.content())
        .flatMap(file -> PartTexts.find(file, entry.part()))
        .map(ReleasedText::of)
        .orElse(List.of());
  }

  private static java.time.OffsetDateTime editedAt(Revision edit) {
    return edit.landing().map(Commit::committedAt).orElse(edit.committedAt());
  }
}
