package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.logbook.DocumentFiles.DocumentFile;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.task.TaskLog;
import com.octoacme.shiplog.task.TaskLogReader;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.version.TagNameReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads every document of a snapshot: picks the files by the configured sources, reads their text,
 * gives each its id, its template and its history. A file that cannot be read becomes a problem;
 * all others are read all the same.
 */
public final class LogbookReader {
  private final Configuration configuration;
  private final Repository repository;
  private final DocumentSources sources;

  public LogbookReader(Configuration configuration, Repository repository) {
    this.configuration = configuration;
    this.repository = repository;
    this.sources = new DocumentSources(configuration.sources());
  }

  /**
   * Reads one state of the repository.
   *
   * @param listing of the snapshot
   * @param asOf what "now" means
   * @throws com.octoacme.shiplog.config.SetupException if a template or the repository is broken
   */
  public Logbook read(Snapshot snapshot, Listing listing, AsOf asOf) {
    SchemaReader today = new SchemaReader(configuration, snapshot, listing);
    return read(snapshot, listing, asOf, JudgingPolicy.all(today));
  }

  /**
   * Reads one state of the repository and judges it by the templates of another.
   *
   * @param listing of the snapshot
   * @param asOf what "now" means
   * @throws com.octoacme.shiplog.config.SetupException if a template or the repository is broken
   */
  public Logbook read(Snapshot snapshot, Listing listing, AsOf asOf, JudgingPolicy policy) {
    Map<SourceSettings, List<Schema>> schemas = schemas(policy.today());
    List<InputProblem> problems =
        new ArrayList<>(listing.problems().stream().filter(this::concernsDocuments).toList());
    List<DocumentFile> documents =
        filesOf(snapshot).read(listing.entries(), policy.judged(), problems);
    Past past = past(snapshot);
    EntryReader reader = reader(past);
    TemplatesInForce templates = templates(policy, schemas, snapshot.commit());
    Map<String, SourceEntry> files =
        documents.stream().collect(Collectors.toMap(one -> one.file().path(), DocumentFile::file));
    List<LogbookEntry> entries =
        documents.stream()
            .flatMap(one -> entries(one, reader).stream())
            .map(templates::judge)
            .toList()
            .parallelStream()
            .map(
                entry ->
                    policy.judged().test(entry.path())
                        ? withTasks(entry, past.shipments(), files)
                        : entry)
            .toList();
    return new Logbook(
        configuration,
        asOf,
        snapshot.commit(),
        entries,
        listing.entries(),
        schemas,
        problems,
        past.history(),
        past.tags(),
        past.shipments(),
        strays(snapshot, listing, schemas),
        new ErratumReader(oldTexts(), past.shipments()).read(entries));
  }

  private OldTexts oldTexts() {
    return new OldTexts(repository, configuration.limits().file());
  }

  private EntryReader reader(Past past) {
    return new EntryReader(past.history(), past.provenances(), oldTexts(), past.shipments());
  }

  private DocumentFiles filesOf(Snapshot snapshot) {
    return new DocumentFiles(sources, configuration, snapshot);
  }

  private static List<LogbookEntry> entries(DocumentFile file, EntryReader reader) {
    return reader.read(file.document(), file.source(), file.file().uncommitted());
  }

  /**
   * The logbook with one file read anew; all other documents, and the history, are as they were.
   *
   * @param file one of the logbook's
   */
  public Logbook reread(Logbook known, Snapshot snapshot, SourceEntry file) {
    String path = file.path();
    Past past = past(known);
    List<InputProblem> problems =
        new ArrayList<>(known.problems().stream().filter(p -> !p.path().equals(path)).toList());
    List<LogbookEntry> entries =
        new ArrayList<>(known.entries().stream().filter(e -> !e.path().equals(path)).toList());
    Map<String, SourceEntry> files = Map.of(path, file);
    for (DocumentFile document : filesOf(snapshot).read(List.of(file), any -> true, problems)) {
      entries(document, reader(past)).stream()
          .map(entry -> judgedAsBefore(known, entry))
          .map(entry -> withTasks(entry, past.shipments(), files))
          .forEach(entries::add);
    }
    entries.sort(Comparator.comparing(LogbookEntry::path));
    return known.with(entries, problems, errata(known, entries, path));
  }

  private Map<String, Erratum> errata(Logbook known, List<LogbookEntry> entries, String path) {
    List<LogbookEntry> reread = entries.stream().filter(e -> e.path().equals(path)).toList();
    Map<String, Erratum> errata = new HashMap<>(known.errata());
    known.entries().stream()
        .filter(e -> e.path().equals(path))
        .forEach(e -> errata.remove(e.key()));
    errata.putAll(new ErratumReader(oldTexts(), known.shipments()).read(reread));
    return errata;
  }

  /** Judged by the version of its template as before, unless it follows another template now. */
  private LogbookEntry judgedAsBefore(Logbook known, LogbookEntry entry) {
    LogbookEntry today = new TodaysTemplates(sources, known.schemas()).judge(entry);
    return known.entries().stream()
        .filter(before -> before.key().equals(entry.key()))
        .filter(before -> isOfSameTemplate(before, today))
        .findFirst()
        .map(before -> today.judgedBy(before.choice()))
        .orElse(today);
  }

  private static boolean isOfSameTemplate(LogbookEntry one, LogbookEntry other) {
    Optional<String> path = one.schema().map(Schema::path);
    return path.isPresent() && path.equals(other.schema().map(Schema::path));
  }

  /**
   * Reads some documents of an earlier state, with the history of the later one.
   *
   * @param wanted the paths to read
   */
  Logbook readPart(Snapshot snapshot, Listing listing, Logbook later, Predicate<String> wanted) {
    List<InputProblem> problems =
        new ArrayList<>(listing.problems().stream().filter(this::concernsDocuments).toList());
    List<SourceEntry> files =
        listing.entries().stream().filter(file -> wanted.test(file.path())).toList();
    List<DocumentFile> documents = filesOf(snapshot).read(files, path -> true, problems);
    Past past = past(later);
    EntryReader reader = reader(past);
    List<LogbookEntry> entries =
        documents.stream().flatMap(one -> entries(one, reader).stream()).toList();
    return new Logbook(
        configuration,
        later.asOf(),
        snapshot.commit(),
        entries,
        listing.entries(),
        later.schemas(),
        problems,
        later.history(),
        later.tags(),
        later.shipments(),
        strays(snapshot, listing, later.schemas()),
        later.errata());
  }

  private List<StrayFile> strays(
      Snapshot snapshot, Listing listing, Map<SourceSettings, List<Schema>> schemas) {
    return new StrayFiles(configuration.sources(), schemas, file -> text(snapshot, file))
        .find(listing.entries());
  }

  private Optional<String> text(Snapshot snapshot, SourceEntry file) {
    SourceContent content = SourceText.read(snapshot, file, configuration.limits().file());
    return content instanceof SourceContent.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  TemplatesInForce templates(
      JudgingPolicy policy, Map<SourceSettings, List<Schema>> schemas, Optional<String> head) {
    return new TemplatesInForce(
        configuration.lint().templateAt(),
        policy,
        new TodaysTemplates(sources, schemas),
        new TemplateVersions(repository, configuration, head, this::isDocument));
  }

  private Map<SourceSettings, List<Schema>> schemas(SchemaReader reader) {
    return configuration.sources().stream()
        .filter(source -> source.kind() != DocumentKind.GUIDE)
        .filter(source -> !source.splitHeading() || !source.templates().isEmpty())
        .distinct()
        .collect(Collectors.toMap(source -> source, reader::read));
  }

  /** Guides have no tasks. */
  private LogbookEntry withTasks(
      LogbookEntry entry, Shipments shipments, Map<String, SourceEntry> files) {
    Optional<String> content =
        Optional.ofNullable(files.get(entry.path())).flatMap(SourceEntry::blob);
    return withTasks(entry, entry.history(), shipments, content);
  }

  LogbookEntry withTasks(
      LogbookEntry entry, DocumentHistory past, Shipments shipments, Optional<String> content) {
    if (entry.kind() == DocumentKind.GUIDE) {
      return entry;
    }
    Optional<String> tagged =
        entry.shippedIn().flatMap(shipment -> shipments.findContent(entry.path(), shipment.tag()));
    TaskLog tasks =
        new TaskLogReader(
                repository, configuration, text -> PartTexts.find(text, entry.part()).orElse(""))
            .read(entry.document(), past, own(entry, past, content), tagged);
    return entry.with(entry.recorded().with(tasks));
  }

  /** A file that other parts have changed since still holds the last text of this one. */
  private static Optional<String> own(
      LogbookEntry entry, DocumentHistory past, Optional<String> content) {
    return entry.isPart()
        ? content.flatMap(id -> past.revisions().stream().findFirst().map(Revision::content))
        : content;
  }

  /** What git tells of all documents. */
  private record Past(
      History history, ReleaseTags tags, Shipments shipments, ProvenanceReader provenances) {}

  private Past past(Snapshot snapshot) {
    TagNameReader names = new TagNameReader(configuration.tagPattern());
    Optional<HistoryRequest> request = historyRequest(snapshot);
    History history = request.map(repository::scan).orElse(History.NONE);
    ReleaseTags tags = ReleaseTags.of(history.tags(), names);
    Shipments shipments =
        request
            .map(wanted -> new ShipmentReader(repository, tags, history, wanted).read())
            .orElse(Shipments.NONE);
    return new Past(history, tags, shipments, new ProvenanceReader(names, tags));
  }

  private Past past(Logbook known) {
    TagNameReader names = new TagNameReader(configuration.tagPattern());
    return new Past(
        known.history(),
        known.tags(),
        known.shipments(),
        new ProvenanceReader(names, known.tags()));
  }

  private Optional<HistoryRequest> historyRequest(Snapshot snapshot) {
    Optional<String> commit = snapshot.commit();
    if (!repository.isVersioned() || commit.isEmpty()) {
      return Optional.empty();
    }
    Set<String> roots =
        configuration.sources().stream()
            .flatMap(source -> source.include().stream())
            .map(pattern -> pattern.literalFolder())
            .collect(Collectors.toSet());
    return Optional.of(
        new HistoryRequest(
            commit.get(), path -> sources.find(path).isPresent(), roots, sources::identity));
  }

  /** Whether a path belongs to a source. */
  public boolean isDocument(String path) {
    return sources.find(path).isPresent();
  }

  /** The sources whose templates may judge a path, that which it belongs to first. */
  public List<SourceSettings> sourcesOf(String path) {
    return sources.findAll(path);
  }

  /** A bad path elsewhere in the repository is nothing to a log. */
  private boolean concernsDocuments(InputProblem problem) {
    String path = problem.path();
    return problem.rule().equals("file-limit")
        || configuration.sources().stream()
            .flatMap(source -> source.include().stream())
            .anyMatch(pattern -> pattern.matches(path) || isBelow(path, pattern.literalFolder()));
  }

  private static boolean isBelow(String path, String folder) {
    return folder.isEmpty() ? path.endsWith(".md") : path.startsWith(folder + "/");
  }
}
