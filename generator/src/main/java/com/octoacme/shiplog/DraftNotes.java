package com.octoacme.shiplog;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.draft.Change;
import com.octoacme.shiplog.draft.Changes;
import com.octoacme.shiplog.draft.DraftBlocks;
import com.octoacme.shiplog.draft.DraftText;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.source.CommitRange;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Counted;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts the notes of a release from the commits since the one before: into the template if there
 * are none yet, else only where the last draft stands untouched.
 */
final class DraftNotes {
  private static final Set<String> CHANGES =
      Set.of("notable changes", "changes", "what's changed", "what changed");
  private static final Set<String> MIGRATION =
      Set.of("migration steps", "migration", "upgrade notes", "upgrading");
  private static final Set<String> ISSUES = Set.of("known issues", "known problems");

  private final Opened opened;
  private final Logbook logbook;
  private final Repository repository;

  DraftNotes(Opened opened, Logbook logbook, Repository repository) {
    this.opened = opened;
    this.logbook = logbook;
    this.repository = repository;
  }

  /**
   * Notes are written into the working tree, so it must be there, and its text must be what is
   * read: another state's text would take the place of what a person has written since.
   */
  static void check(Repository repository, Optional<String> ref) {
    if (!repository.isVersioned()) {
      throw noCommit(repository);
    }
    if (!repository.hasWorkingTree()) {
      throw new SetupException(
          "a bare repository has no working tree to write notes into",
          repository.root().toString(),
          "Draft in a clone.");
    }
    if (ref.filter(name -> !name.equals(Repository.WORKTREE)).isPresent()) {
      throw new SetupException(
          "notes are drafted in the working tree, not in \"" + ref.get() + "\"",
          "shiplog.ref",
          "Leave it out, or check that state out.");
    }
  }

  DraftOutcome write(DraftRequest request) {
    ReleaseVersion version = version(request.release());
    Optional<LogbookEntry> entry = findEntry(version);
    Optional<ReleaseTag> tag = logbook.tags().of(version).stream().findFirst();
    Optional<ReleaseTag> previous = previous(version, tag, entry);
    String to =
        tag.map(ReleaseTag::commit).or(logbook::head).orElseThrow(() -> noCommit(repository));
    CommitRange range =
        new CommitRange(
            to,
            previous.map(known -> Set.of(known.commit())).orElse(Set.of()),
            request.firstParent());
    List<Change> changes = Changes.of(repository.range(range), request.firstParent());
    Target target = target(request.release(), entry);
    DraftBlocks blocks = new DraftBlocks(target.document(), target.fresh());
    DraftText text = new DraftText(logbook.configuration().site().authorNames());
    blocks.put("Notable changes", CHANGES, text.changes(changes));
    blocks.put("Migration steps", MIGRATION, text.migration(changes));
    blocks.put("Known issues", ISSUES, text.issues(issues(previous, tag)));
    if (target.fresh()) {
      typeField(target.document())
          .ifPresent(field -> blocks.replace(field.valueSpan(), type(changes, version, previous)));
    }
    Path file = repository.root().resolve(target.document().path());
    FileWriter.write(file, blocks.text().getBytes(StandardCharsets.UTF_8));
    return outcome(file, changes, previous, blocks.kept());
  }

  private static DraftOutcome outcome(
      Path file, List<Change> changes, Optional<ReleaseTag> previous, List<String> kept) {
    String since = previous.map(tag -> " since " + tag.name()).orElse(" since the first commit");
    return new DraftOutcome(
        file, changes.size(), kept, Counted.of(changes.size(), "change") + since + ": " + file);
  }

  /** Reads {@code shiplog.release}. */
  static ReleaseVersion version(String text) {
    return ReleaseVersion.find(text)
        .orElseThrow(
            () ->
                new SetupException(
                    "\"" + text + "\" is no version",
                    "shiplog.release",
                    "Write one such as 1.4.0."));
  }

  private static SetupException noCommit(Repository repository) {
    return new SetupException(
        "there is no commit to draft notes from",
        repository.root().toString(),
        "Notes are made of commits: run git init, and commit.");
  }

  private Optional<LogbookEntry> findEntry(ReleaseVersion version) {
    Optional<LogbookEntry> entry =
        logbook
            .ofKind(DocumentKind.RELEASE)
            .filter(one -> one.version().filter(own -> own.compareTo(version) == 0).isPresent())
            .findFirst();
    entry
        .filter(one -> one.source().splitHeading())
        .ifPresent(
            one -> {
              throw new SetupException(
                  "the notes of " + version + " are a part of a file with several releases",
                  one.path(),
                  "Drafts need a file for each release; see sources in shiplog.yaml.");
            });
    return entry;
  }

  /** As front matter says, else the highest lower version of the line. */
  private Optional<ReleaseTag> previous(
      ReleaseVersion version, Optional<ReleaseTag> tag, Optional<LogbookEntry> entry) {
    Optional<ReleaseVersion> stated =
        entry
            .flatMap(one -> one.document().frontMatter().findText("previous"))
            .flatMap(ReleaseVersion::find);
    if (stated.isPresent()) {
      return logbook.tags().of(stated.get()).stream().findFirst();
    }
    String line = tag.map(ReleaseTag::line).orElse(logbook.tags().mainLine());
    return logbook.tags().inOrder().stream()
        .filter(other -> other.line().equals(line) && other.version().compareTo(version) < 0)
        .filter(other -> version.isPreRelease() || !other.version().isPreRelease())
        .max(Comparator.comparing(ReleaseTag::version));
  }

  /** The document to write into. */
  private record Target(Document document, boolean fresh) {}

  private Target target(String release, Optional<LogbookEntry> entry) {
    if (entry.isPresent()) {
      return new Target(entry.get().document(), false);
    }
    NewDocumentRequest wanted =
        new NewDocumentRequest(
            DocumentKind.RELEASE, Optional.empty(), Optional.empty(), Optional.of(release));
    NewDocument.Begun begun = new NewDocument(opened, repository.root()).begin(wanted);
    return new Target(
        MarkdownReader.of(opened.configuration())
            .read(DocumentKind.RELEASE, begun.path(), begun.text(), opened.configuration().limits())
            .document()
            .orElseThrow(() -> new IllegalStateException("a template that cannot be read")),
        true);
  }

  private static Optional<Field> typeField(Document document) {
    return document
        .leadingFields()
        .flatMap(fields -> fields.named("type"))
        .filter(field -> field.value().contains("/"))
        .findFirst();
  }

  /** By the changes, if they say it; else by the step of the version. */
  private static String type(
      List<Change> changes, ReleaseVersion version, Optional<ReleaseTag> previous) {
    if (has(changes, Change.Kind.BREAKING)) {
      return "Major";
    }
    if (has(changes, Change.Kind.FEATURE)) {
      return "Minor";
    }
    boolean sameMinor =
        previous
            .map(ReleaseTag::version)
            .map(
                old ->
                    old.number(0).equals(version.number(0))
                        && old.number(1).equals(version.number(1)))
            .orElse(false);
    boolean sameMajor =
        previous
            .map(ReleaseTag::version)
            .map(old -> old.number(0).equals(version.number(0)))
            .orElse(true);
    return sameMinor ? "Patch" : sameMajor ? "Minor" : "Major";
  }

  private static boolean has(List<Change> changes, Change.Kind kind) {
    return changes.stream().anyMatch(change -> change.kind() == kind);
  }

  /** What is still to be done after incidents since the last release. */
  private List<String> issues(Optional<ReleaseTag> previous, Optional<ReleaseTag> tag) {
    LocalDate from =
        previous.map(ReleaseTag::at).map(OffsetDateTime::toLocalDate).orElse(LocalDate.MIN);
    LocalDate to = tag.map(ReleaseTag::at).map(OffsetDateTime::toLocalDate).orElse(LocalDate.MAX);
    return new IncidentReader(logbook, logbook.asOf(), path -> path)
        .read().stream()
            .filter(
                incident ->
                    incident
                        .day()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .isPresent())
            .flatMap(DraftNotes::openActions)
            .toList();
  }

  private static Stream<String> openActions(Incident incident) {
    return incident.actions().stream()
        .filter(action -> action.isOpen())
        .map(action -> action.text() + " (" + incident.id() + ", open)");
  }
}
