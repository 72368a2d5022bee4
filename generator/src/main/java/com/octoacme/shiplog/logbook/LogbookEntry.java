package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.task.TaskLog;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Optional;

/**
 * A document with all that is known about it before anything is judged.
 *
 * @param id from front matter, else from the file name, else the path
 * @param schema of the template in force; empty for a guide page
 * @param templateCommit the commit whose template counts; empty if it is today's
 * @param version that a release or a checklist states
 * @param line of releases that it belongs to: the prefix of the tags, empty for the unnamed one
 * @param shippedIn the tag it first shipped with; of a release or a checklist, its own
 * @param part what a release is called that shares its file with others: its version, or {@code
 *     unreleased}; empty for a document of its own file
 * @param uncommitted whether this text is only in the working tree
 * @param tasks what happened to its tasks
 */
public record LogbookEntry(
    Document document,
    String id,
    SourceSettings source,
    Optional<Schema> schema,
    Optional<String> templateCommit,
    DocumentHistory history,
    Optional<ReleaseVersion> version,
    String line,
    Optional<Shipment> shippedIn,
    String part,
    boolean uncommitted,
    TaskLog tasks) {
  public DocumentKind kind() {
    return document.kind();
  }

  public String path() {
    return document.path();
  }

  /**
   * What tells it from all other documents: its path, and its id too where one file holds several.
   */
  public String key() {
    return isPart() ? path() + "#" + part : path();
  }

  /** Whether it is one of several documents in a file. */
  public boolean isPart() {
    return !part.isEmpty();
  }

  /** The same with another text. */
  public LogbookEntry with(Document other) {
    return new LogbookEntry(
        other,
        id,
        source,
        schema,
        templateCommit,
        history,
        version,
        line,
        shippedIn,
        part,
        uncommitted,
        tasks);
  }

  /** The same with what happened to its tasks. */
  LogbookEntry with(TaskLog known) {
    return new LogbookEntry(
        document,
        id,
        source,
        schema,
        templateCommit,
        history,
        version,
        line,
        shippedIn,
        part,
        uncommitted,
        known);
  }

  /** The same document, judged by a version of its template. */
  LogbookEntry judgedBy(Optional<TemplateVersion> template) {
    return new LogbookEntry(
        document,
        id,
        source,
        template.map(TemplateVersion::schema),
        template.flatMap(TemplateVersion::commit),
        history,
        version,
        line,
        shippedIn,
        part,
        uncommitted,
        tasks);
  }

  /** The same document with another history. */
  LogbookEntry with(DocumentHistory other) {
    return new LogbookEntry(
        document,
        id,
        source,
        schema,
        templateCommit,
        other,
        version,
        line,
        shippedIn,
        part,
        uncommitted,
        tasks);
  }
}
