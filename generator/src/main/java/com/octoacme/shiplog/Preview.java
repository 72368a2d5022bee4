package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.preview.FolderWatch;
import com.octoacme.shiplog.preview.Notice;
import com.octoacme.shiplog.preview.Overlay;
import com.octoacme.shiplog.preview.PreviewAnswer;
import com.octoacme.shiplog.preview.PreviewServer;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.SitePlanner;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site that is served while its documents are written.
 *
 * <p>All of it is planned once and kept in memory; a page is rendered when a browser asks for it.
 * When a document is saved, that document alone is read, judged and planned, and its page is shown
 * at once; lists, counts and all else follow from a whole plan, made behind it. When anything else
 * changes (a template, the theme, the configuration, a commit) everything is read anew. If the
 * set-up breaks meanwhile, the last site stays, with the failure over it.
 */
public final class Preview implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;
  private final String ref;
  private volatile PreviewState state;
  private volatile Optional<Notice> failure = Optional.empty();
  private final List<PreviewState> retired = new ArrayList<>();
  private final FolderWatch watch;
  private final PreviewServer server;
  private final Thread follower;
  private Optional<String> head;
  private volatile boolean closed;

  private Preview(
      ShiplogRequest request, Console console, Repository repository, Reading first, int port) {
    this.request = request;
    this.console = console;
    this.repository = repository;
    this.ref = first.ref();
    this.head = findHead();
    this.watch = FolderWatch.start(repository.root());
    this.state = planned(first.opened(), first.logbook());
    this.watch.watch(folders(first.logbook()));
    this.server = PreviewServer.start(port, this::find);
    this.follower = new Thread(this::follow, "shiplog-follow");
    follower.setDaemon(true);
    follower.start();
  }

  /** What was read before the preview began. */
  record Reading(String ref, Opened opened, Logbook logbook) {}

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @throws SetupException if the theme is broken, or the port is taken
   */
  static Preview start(
      ShiplogRequest request, Console console, Repository repository, Reading first, int port) {
    return new Preview(request, console, repository, first, port);
  }

  /** The address of the first page. */
  public URI address() {
    return server.address();
  }

  private Optional<PreviewAnswer> find(String path) {
    return state.find(path, failure.map(List::of).orElse(List.of()));
  }

  private void follow() {
    boolean behind = false;
    while (!closed) {
      try {
        Set<Path> changed = watch.next(behind ? Duration.ofMillis(1) : HEARTBEAT);
        behind = step(changed, behind);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Shows what changed; returns whether lists and counts are behind. */
  private boolean step(Set<Path> changed, boolean behind) {
    try {
      if (changed.isEmpty()) {
        return catchUp(behind);
      }
      if (changed.stream().allMatch(this::isKnownDocument)) {
        changed.forEach(this::reread);
        server.reload();
        return true;
      }
      refresh();
      return false;
    } catch (SetupException e) {
      failure = Optional.of(Overlay.notice(e));
      console.warn(
          Printable.of("%s at %s. %s", String.valueOf(e.getMessage()), e.place(), e.remedy()));
      server.reload();
      return false;
    }
  }

  private boolean catchUp(boolean behind) {
    Optional<String> now = findHead();
    if (!now.equals(head)) {
      head = now;
      refresh();
    } else if (behind) {
      PreviewState before = state;
      show(planned(before.opened(), before.logbook()));
      server.reload();
    }
    return false;
  }

  private Optional<String> findHead() {
    try {
      return repository.snapshot("HEAD").commit();
    } catch (SetupException e) {
      return Optional.empty(); // no commit yet, or no git
    }
  }

  private boolean isKnownDocument(Path file) {
    return ref.equals(Repository.WORKTREE)
        && state.isDocument(relative(file))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private String relative(Path file) {
    return repository.root().relativize(file).toString().replace('\\', '/');
  }

  private void reread(Path file) {
    PreviewState before = state;
    String path = relative(file);
    SourceEntry entry = new SourceEntry(path, SourceEntry.Type.FILE, -1, Optional.empty(), true);
    Logbook now =
        new LogbookReader(before.opened().configuration(), repository)
            .reread(before.logbook(), before.opened().snapshot(), entry);
    Logbook alone = now.only(path);
    List<Finding> own = Linter.lint(alone, documentRules());
    List<Finding> all = new ArrayList<>(own);
    before.findings().stream().filter(f -> !f.path().equals(path)).forEach(all::add);
    SitePlan plan = plan(before.opened(), alone, own);
    state = before.edited(now, all.stream().sorted(Linter.ORDER).toList(), plan.pages(), path);
  }

  private static List<Rule> documentRules() {
    return RuleCatalogue.all().stream()
        .filter(rule -> rule instanceof DocumentRule || rule.description().family().equals("input"))
        .toList();
  }

  private void refresh() {
    Opened opened = Opened.open(repository, ref, request.overrides());
    Logbook logbook =
        new LogbookReader(opened.configuration(), repository)
            .read(opened.snapshot(), opened.listing(), opened.asOf());
    show(planned(opened, logbook));
    failure = Optional.empty();
    server.reload();
  }

  private PreviewState planned(Opened opened, Logbook logbook) {
    List<Finding> findings = Linter.lint(logbook, RuleCatalogue.all());
    return PreviewState.of(
        opened, logbook, findings, plan(opened, logbook, findings), repository::content);
  }

  private SitePlan plan(Opened opened, Logbook logbook, List<Finding> findings) {
    SiteRun run = new SiteRun(request, console, repository);
    return SitePlanner.plan(run.siteRequest(opened, logbook, findings));
  }

  /** Requests that began before may still use the theme of the state before. */
  private void show(PreviewState next) {
    retired.add(state);
    state = next;
    while (retired.size() > 2) {
      retired.remove(0).close();
    }
    watch.watch(folders(next.logbook()));
  }

  private Set<Path> folders(Logbook logbook) {
    Set<Path> folders = new HashSet<>();
    folders.add(repository.root());
    if (ref.equals(Repository.WORKTREE)) {
      for (SourceEntry file : logbook.files()) {
        Path folder = repository.root().resolve(file.path()).getParent();
        while (folder != null && folders.add(folder)) {
          folder = folder.getParent();
        }
      }
    }
    folders.removeIf(folder -> !folder.startsWith(repository.root()));
    return folders;
  }

  /** Stops serving and watching. */
  @Override
  public void close() {
    closed = true;
    server.close();
    watch.close();
    follower.interrupt();
    try {
      follower.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    retired.forEach(PreviewState::close);
    state.close();
  }
}
