package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.task.TaskLog;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.text.Position;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Optional;

/**
 * A document with all that is known about it before anything is judged.
 *
 * @param id from front matter, else from the file name, else the path
 * @param part what a release is called that shares its file with others: its version, or {@code
 *     unreleased}; empty for a document of its own file
 * @param choice the template in force; none for a guide page
 * @param recorded what git tells of it
 */
public record LogbookEntry(
    Document document,
    String id,
    String part,
    SourceSettings source,
    TemplateChoice choice,
    Recorded recorded) {
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
    return keyIn(path());
  }

  /** The key that it would have at another path. */
  String keyIn(String path) {
    return isPart() ? path + "#" + part : path;
  }

  /** Whether it is one of several documents in a file. */
  public boolean isPart() {
    return !part.isEmpty();
  }

  /** The template in force; empty for a guide page, and where several fit equally well. */
  public Optional<TemplateVersion> template() {
    return choice.template();
  }

  /** The schema of the template in force. */
  public Optional<Schema> schema() {
    return template().map(TemplateVersion::schema);
  }

  /** The commit whose template counts; empty if it is today's. */
  public Optional<String> templateCommit() {
    return template().flatMap(TemplateVersion::commit);
  }

  public DocumentHistory history() {
    return recorded.history();
  }

  /** The version that a release or a checklist states. */
  public Optional<ReleaseVersion> version() {
    return recorded.provenance().version();
  }

  /** The releases that it belongs to: the prefix of their tags, empty for the unnamed line. */
  public String line() {
    return recorded.provenance().line();
  }

  /** The tag it first shipped with; of a release or a checklist, its own. */
  public Optional<Shipment> shippedIn() {
    return recorded.provenance().shippedIn();
  }

  /** Whether this text is only in the working tree. */
  public boolean uncommitted() {
    return recorded.uncommitted();
  }

  /** What happened to its tasks. */
  public TaskLog tasks() {
    return recorded.tasks();
  }

  /** Whether a place of its file is in it. */
  public boolean holds(Position place) {
    Span extent = document.extent();
    return !isPart()
        || (place.compareTo(document.lines().positionOf(extent.start())) >= 0
            && place.compareTo(document.lines().positionOf(extent.end())) < 0);
  }

  /** The same with another text. */
  public LogbookEntry with(Document other) {
    return new LogbookEntry(other, id, part, source, choice, recorded);
  }

  /** The same document, judged by another template. */
  LogbookEntry judgedBy(TemplateChoice other) {
    return new LogbookEntry(document, id, part, source, other, recorded);
  }

  /** The same document, as another source names it. */
  LogbookEntry of(SourceSettings other) {
    return new LogbookEntry(document, id, part, other, choice, recorded);
  }

  /** The same document, of which git tells something else. */
  LogbookEntry with(Recorded other) {
    return new LogbookEntry(document, id, part, source, choice, other);
  }
}
