package com.octoacme.shiplog;

import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.report.LintResult;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.source.EditedSnapshot;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.text.PathPattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Narrows a run to some files: only they are read as documents. All others are still known as
 * files, so that links to them are whole.
 */
final class LintSubject {
  private final Subject subject;
  private final Repository repository;
  private final Path directory;
  private final boolean allowEmpty;

  /**
   * @param request says where relative paths begin, and whether no document is all right
   */
  LintSubject(Subject subject, Repository repository, ShiplogRequest request) {
    this.subject = subject;
    this.repository = repository;
    this.directory = request.directory();
    this.allowEmpty = request.overrides().allowEmpty();
  }

  boolean isEverything() {
    return subject.paths().isEmpty();
  }

  /** The opened state with the text that was typed, and sources that take the wanted files only. */
  Opened narrow(Opened opened) {
    if (isEverything()) {
      return opened;
    }
    Opened edited = edited(opened);
    Configuration configuration = edited.configuration();
    LogbookReader reader = new LogbookReader(configuration, repository);
    Set<String> wanted = new TreeSet<>();
    paths().stream().filter(reader::isDocument).forEach(wanted::add);
    if (wanted.isEmpty() && !allowEmpty) {
      throw noDocument();
    }
    List<SourceSettings> sources =
        configuration.sources().stream()
            .map(
                source ->
                    source.including(
                        wanted.stream()
                            .filter(path -> reader.sourcesOf(path).contains(source))
                            .map(PathPattern::of)
                            .toList()))
            .toList();
    return edited.with(configuration.with(sources));
  }

  private SetupException noDocument() {
    return new SetupException(
        "no document is among the files that are named: " + String.join(", ", paths()),
        "sources",
        "Name files that a source in shiplog.yaml takes, or add one;"
            + " -Dshiplog.allowEmpty accepts none.");
  }

  private Opened edited(Opened opened) {
    return subject
        .text()
        .map(
            text -> {
              Snapshot snapshot =
                  new EditedSnapshot(
                      opened.snapshot(), opened.listing(), paths().get(0), text.bytes());
              return opened.in(snapshot);
            })
        .orElse(opened);
  }

  /** What was found in the wanted files. */
  LintResult only(LintResult result) {
    if (isEverything()) {
      return result;
    }
    Set<String> paths = Set.copyOf(paths());
    List<Finding> findings =
        result.findings().stream().filter(finding -> paths.contains(finding.path())).toList();
    return new LintResult(result.logbook(), result.shallow(), result.comparison(), findings);
  }

  private List<String> paths() {
    return subject.paths().stream().map(this::relative).distinct().toList();
  }

  private String relative(String given) {
    Path root = repository.root().toAbsolutePath().normalize();
    Path file = directory.toAbsolutePath().resolve(given).normalize();
    boolean fromHere = file.startsWith(root) && file.toFile().exists();
    Path found = fromHere ? file : root.resolve(given).normalize();
    if (!found.startsWith(root)) {
      throw new SetupException(
          "the file \"" + given + "\" is not in the repository " + root,
          subject.text().isPresent() ? "shiplog.stdin" : "the files that are named",
          "Name a file below the repository's root.");
    }
    return root.relativize(found).toString().replace('\\', '/');
  }
}
