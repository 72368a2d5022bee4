package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The documents of a file whose text was edited, with all else that was known about them. */
public final class RereadFile {
  private RereadFile() {}

  /**
   * The same documents with the new text.
   *
   * @param entries all documents of the file
   * @param file as it is now
   * @return empty if the file no longer holds the same documents
   */
  public static Optional<List<LogbookEntry>> of(List<LogbookEntry> entries, Document file) {
    if (entries.stream().noneMatch(LogbookEntry::isPart)) {
      return Optional.of(entries.stream().map(entry -> entry.with(file)).toList());
    }
    Map<String, Document> parts =
        DocumentSplitter.split(file).stream()
            .collect(
                Collectors.toMap(
                    DocumentSplitter.Part::name,
                    DocumentSplitter.Part::document,
                    (one, other) -> one));
    List<LogbookEntry> reread =
        entries.stream()
            .flatMap(
                entry -> Optional.ofNullable(parts.get(entry.part())).map(entry::with).stream())
            .toList();
    return reread.size() == entries.size() && parts.size() == entries.size()
        ? Optional.of(reread)
        : Optional.empty();
  }
}
