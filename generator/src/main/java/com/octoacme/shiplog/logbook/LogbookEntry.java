package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.template.Schema;
import java.util.Optional;

/**
 * A document with all that is known about it before anything is judged.
 *
 * @param id from front matter, else from the file name, else the path
 * @param schema of the template in force; empty for a guide page
 * @param templateCommit the commit whose template counts; empty if it is today's
 * @param uncommitted whether this text is only in the working tree
 */
public record LogbookEntry(
    Document document,
    String id,
    SourceSettings source,
    Optional<Schema> schema,
    Optional<String> templateCommit,
    DocumentHistory history,
    boolean uncommitted) {
  public DocumentKind kind() {
    return document.kind();
  }

  public String path() {
    return document.path();
  }
}
