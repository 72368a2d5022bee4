package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.DocumentSecrets;
import com.octoacme.shiplog.text.LineIndex;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of documents without their secrets. Of a document with thousands of findings they are
 * made once, and of many documents never kept all.
 */
final class MaskedLines {
  private final Map<String, Document> documents;
  private String path = "";
  private Optional<LineIndex> lines = Optional.empty();

  /**
   * @param documents by their path
   */
  MaskedLines(Map<String, Document> documents) {
    this.documents = documents;
  }

  /** The lines of a document; empty where none has this path. */
  Optional<LineIndex> find(String wanted) {
    if (!wanted.equals(path)) {
      path = wanted;
      lines =
          Optional.ofNullable(documents.get(wanted))
              .map(DocumentSecrets::masked)
              .map(LineIndex::of);
    }
    return lines;
  }
}
