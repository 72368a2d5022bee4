package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.template.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All documents of one run.
 *
 * @param asOf what "now" means in this run; only rules about time read it
 * @param head the commit that was read, or on which the working tree stands; empty without git
 * @param entries sorted by path
 * @param files every file of the repository's state, documents or not, sorted by path
 * @param schemas those of today's templates for each source that has some, in the order written
 * @param problems of files that could not be read, or not wholly
 * @param tags that name versions
 * @param shipments the first tag of every document, and the texts that tags have
 * @param strays files that look like documents and are none
 * @param errata of the release notes that were edited after their tag, by the documents' keys
 */
public record Logbook(
    Configuration configuration,
    AsOf asOf,
    Optional<String> head,
    List<LogbookEntry> entries,
    List<SourceEntry> files,
    Map<SourceSettings, List<Schema>> schemas,
    List<InputProblem> problems,
    History history,
    ReleaseTags tags,
    Shipments shipments,
    List<StrayFile> strays,
    Map<String, Erratum> errata) {
  public Logbook {
    strays = List.copyOf(strays);
    entries = List.copyOf(entries);
    files = List.copyOf(files);
    schemas = Map.copyOf(schemas);
    problems = List.copyOf(problems);
    errata = Map.copyOf(errata);
  }

  /** The same with some documents only. */
  public Logbook of(List<LogbookEntry> only) {
    return new Logbook(
        configuration,
        asOf,
        head,
        only,
        files,
        schemas,
        List.of(),
        history,
        tags,
        shipments,
        strays,
        errata);
  }

  /** Whether there is neither a document nor a file that should be one. */
  public boolean isEmpty() {
    return entries.isEmpty() && problems.isEmpty();
  }

  /** The schemas of today's templates of a source; a guide has none. */
  public List<Schema> schemas(SourceSettings source) {
    return schemas.getOrDefault(source, List.of());
  }

  /** What was edited in release notes after their tag. */
  public Optional<Erratum> findErratum(LogbookEntry entry) {
    return Optional.ofNullable(errata.get(entry.key()));
  }

  /** Paths of the templates in use that lie in the repository. */
  public List<String> templates() {
    return configuration.sources().stream()
        .flatMap(source -> source.templates().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The documents and problems of one file, as if there were no other. */
  public Logbook only(String path) {
    return with(
        entries.stream().filter(entry -> entry.path().equals(path)).toList(),
        problems.stream().filter(problem -> problem.path().equals(path)).toList(),
        errata);
  }

  /** The same state of the repository with other documents, problems and errata. */
  Logbook with(
      List<LogbookEntry> others,
      List<InputProblem> otherProblems,
      Map<String, Erratum> otherErrata) {
    return new Logbook(
        configuration,
        asOf,
        head,
        others,
        files,
        schemas,
        otherProblems,
        history,
        tags,
        shipments,
        strays,
        otherErrata);
  }

  public Stream<LogbookEntry> ofKind(DocumentKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind);
  }
}
