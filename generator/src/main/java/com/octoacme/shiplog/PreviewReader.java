package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.SitePlanner;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.PathPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the states of a preview: wholly, by a new plan of what is known, or with one document read
 * again. Keeps nothing between calls, and may be used by several threads.
 */
final class PreviewReader {
  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;
  private final String ref;

  PreviewReader(ShiplogRequest request, Console console, Repository repository, String ref) {
    this.request = request;
    this.console = console;
    this.repository = repository;
    this.ref = ref;
  }

  Path root() {
    return repository.root();
  }

  /**
   * The repository as it is now, its documents not read yet.
   *
   * @throws SetupException if the set-up is broken
   */
  Opened open() {
    return Opened.open(repository, ref, request.overrides());
  }

  /**
   * Reads all documents and plans all pages.
   *
   * @throws SetupException if a template or the theme is broken
   */
  PreviewState read(Opened opened) {
    Logbook logbook =
        new LogbookReader(opened.configuration(), repository)
            .read(opened.snapshot(), opened.listing(), opened.asOf());
    return planned(opened, logbook);
  }

  /**
   * All pages of documents that were read before.
   *
   * @throws SetupException if the theme is broken
   */
  PreviewState planned(Opened opened, Logbook logbook) {
    List<Finding> findings =
        AcceptingLinter.lint(LintTask.all(logbook, RuleCatalogue.all(), opened.baseline()));
    SiteRun run = new SiteRun(request, console, repository);
    SitePlan plan = SitePlanner.plan(run.siteRequest(opened, logbook, findings));
    return PreviewState.of(opened, logbook, findings, plan, repository::content);
  }

  /** The state with one document read, judged and planned as it is now, as if it were alone. */
  PreviewState reread(PreviewState before, String path) {
    SourceEntry entry = new SourceEntry(path, SourceEntry.Type.FILE, -1, Optional.empty(), true);
    Opened opened = before.opened();
    Logbook now =
        new LogbookReader(opened.configuration(), repository)
            .reread(before.logbook(), opened.snapshot(), entry);
    Logbook alone = now.only(path);
    List<Finding> own = ownFindings(opened, alone, path);
    List<Finding> all = new ArrayList<>(own);
    before.findings().stream().filter(f -> !f.path().equals(path)).forEach(all::add);
    all.sort(Linter.ORDER);
    SiteRun run = new SiteRun(request, console, repository);
    SitePlan plan = SitePlanner.plan(run.draftRequest(opened, alone, own));
    return before.edited(now, all, plan.pages(), path);
  }

  private static List<Finding> ownFindings(Opened opened, Logbook alone, String path) {
    List<Rule> rules = documentRules();
    Set<String> ids =
        rules.stream().map(rule -> rule.description().id()).collect(Collectors.toSet());
    return AcceptingLinter.lint(LintTask.all(alone, rules, opened.baseline())).stream()
        .filter(finding -> finding.path().equals(path) && ids.contains(finding.rule()))
        .toList();
  }

  private static List<Rule> documentRules() {
    return RuleCatalogue.all().stream()
        .filter(rule -> rule instanceof DocumentRule || rule.description().family().equals("input"))
        .toList();
  }

  /** The path of a file that is, or is to be, a document of this state; none if it needs more. */
  Optional<String> findDocument(PreviewState state, Path file) {
    String path = repository.root().relativize(file).toString().replace('\\', '/');
    boolean isDocument =
        ref.equals(Repository.WORKTREE)
            && new LogbookReader(state.opened().configuration(), repository).isDocument(path)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return isDocument ? Optional.of(path) : Optional.empty();
  }

  /** The commit that HEAD is at; empty without one, or without git. */
  Optional<String> findHead() {
    try {
      return repository.snapshot("HEAD").commit();
    } catch (SetupException e) {
      return Optional.empty(); // no commit yet, or no git
    }
  }

  /** The folders in which files decide what is shown, or would if there were any. */
  Set<Path> folders(Opened opened) {
    Set<Path> folders = new HashSet<>();
    folders.add(repository.root());
    if (ref.equals(Repository.WORKTREE)) {
      opened.listing().entries().forEach(file -> addFolders(file.path(), folders));
      opened.configuration().sources().stream()
          .flatMap(source -> source.include().stream())
          .map(PathPattern::literalFolder)
          .filter(folder -> !folder.isEmpty())
          .distinct()
          .forEach(folder -> addEmptyFolders(repository.root().resolve(folder), folders));
    }
    folders.removeIf(folder -> !folder.startsWith(repository.root()));
    return folders;
  }

  private void addFolders(String path, Set<Path> folders) {
    Path folder = repository.root().resolve(path).getParent();
    while (folder != null && folders.add(folder)) {
      folder = folder.getParent();
    }
  }

  /** A folder without files is no part of a listing, but the next document may appear in it. */
  private static void addEmptyFolders(Path folder, Set<Path> folders) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      below
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .forEach(folders::add);
    } catch (IOException | UncheckedIOException e) {
      folders.add(folder); // one of them is gone again; its parent tells
    }
  }
}
