package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.InternalParts;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.version.TagNameReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A logbook without all that is internal, so that nothing which is made of it can tell any of it:
 * documents and sections, files that could not be read and may be internal, what templates keep to
 * the team, documents that were deleted while they were internal, and names from that time.
 *
 * <p>Internal parts are blanked, so every place that is left is where it was. What is derived from
 * a document (its version, its tag, its tasks) is read again from the rest.
 */
public final class PublicLogbook {
  private final Logbook logbook;
  private final Repository repository;
  private final Snapshot snapshot;
  private final Map<String, SourceEntry> files;

  private PublicLogbook(Logbook logbook, Repository repository, Snapshot snapshot) {
    this.logbook = logbook;
    this.repository = repository;
    this.snapshot = snapshot;
    this.files =
        logbook.files().stream()
            .collect(Collectors.toMap(SourceEntry::path, Function.identity(), (one, two) -> one));
  }

  /**
   * What everybody may read of a logbook; empty if that is all of it.
   *
   * @param snapshot that it was read from
   */
  public static Optional<Logbook> find(Logbook logbook, Repository repository, Snapshot snapshot) {
    return new PublicLogbook(logbook, repository, snapshot).read();
  }

  private Optional<Logbook> read() {
    OldTexts texts = new OldTexts(repository, logbook.configuration().limits().file());
    PublicHistory past = new PublicHistory(texts, logbook.configuration().limits());
    PublicTemplates templates = new PublicTemplates(logbook.configuration());
    Map<SourceSettings, List<Schema>> schemas = templates.of(logbook.schemas());
    PublicEntries entries = new PublicEntries(reader(texts), templates, logbook.configuration());
    entries.read(logbook.entries());
    DocumentSources sources = new DocumentSources(logbook.configuration().sources());
    History history =
        past.of(logbook.history(), entries.hidden(), path -> sources.find(path).isPresent());
    List<LogbookEntry> shown = entries.shown().parallelStream().map(past::of).toList();
    List<InputProblem> problems = problems(entries);
    Map<String, Erratum> errata =
        new PublicErrata(logbook, past)
            .of(shown.stream().map(LogbookEntry::key).collect(Collectors.toSet()));
    boolean isCut = entries.isAnyCut() || templates.isAnyCut() || past.isAnyCut();
    boolean isSame = problems.equals(logbook.problems()) && errata.equals(logbook.errata());
    return isSame && !isCut
        ? Optional.empty()
        : Optional.of(
            new Logbook(
                logbook.configuration(),
                logbook.asOf(),
                logbook.head(),
                shown,
                logbook.files().stream().filter(f -> !entries.hidden().contains(f.path())).toList(),
                schemas,
                problems,
                history,
                logbook.tags(),
                logbook.shipments(),
                logbook.strays(),
                errata));
  }

  private EntryReader reader(OldTexts texts) {
    ProvenanceReader provenances =
        new ProvenanceReader(
            new TagNameReader(logbook.configuration().tagPattern()), logbook.tags());
    return new EntryReader(logbook.history(), provenances, texts, logbook.shipments());
  }

  private List<InputProblem> problems(PublicEntries entries) {
    Set<String> read =
        logbook.entries().stream().map(LogbookEntry::path).collect(Collectors.toSet());
    Map<String, Boolean> named = new HashMap<>();
    List<InputProblem> shown = new ArrayList<>();
    for (InputProblem problem : logbook.problems()) {
      String path = problem.path();
      boolean isShown =
          read.contains(path)
              ? entries.isWhole(path)
              : named.computeIfAbsent(path, this::mayBeNamed);
      if (isShown) {
        shown.add(problem);
      }
    }
    entries.cut().values().forEach(shown::addAll);
    return shown;
  }

  /** A file that could not be read as a document may be internal all the same. */
  private boolean mayBeNamed(String path) {
    return mayBeNamed(Optional.ofNullable(files.get(path)), snapshot, logbook);
  }

  /**
   * Whether a file that is no document of a logbook may be named: nothing that can be read of it
   * says that it is internal.
   *
   * @param file empty if there is none
   */
  public static boolean mayBeNamed(Optional<SourceEntry> file, Snapshot snapshot, Logbook logbook) {
    if (file.isEmpty() || file.get().type() != SourceEntry.Type.FILE) {
      return true;
    }
    try {
      byte[] bytes = snapshot.bytes(file.get(), logbook.configuration().limits().page());
      String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
      return !InternalParts.isDeclared(text);
    } catch (UnreadableSourceException e) {
      return false;
    }
  }
}
