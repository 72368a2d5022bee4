package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.preview.FolderWatch;
import com.octoacme.shiplog.preview.Notice;
import com.octoacme.shiplog.preview.Overlay;
import com.octoacme.shiplog.preview.PreviewAnswer;
import com.octoacme.shiplog.preview.PreviewSite;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The site of a preview as it is now.
 *
 * <p>Two threads change it. The one that hears of a saved document reads that document and shows
 * its page at once. All else (lists, counts, other documents) needs a plan of everything, which a
 * thread of its own makes behind it; documents that were saved while it planned are read again into
 * the new plan before that is shown, so no edit is ever taken back.
 */
final class LiveSite implements PreviewSite, AutoCloseable {
  /** A plan needs all processors; a save should not compete with the plan of the save before. */
  private static final Duration QUIET = Duration.ofMillis(300);

  private final PreviewReader reader;
  private final FolderWatch watch;
  private final Console console;
  private final Thread planner;
  private final List<PreviewState> retired = new ArrayList<>();
  private volatile PreviewState state;
  private volatile Optional<Notice> failure = Optional.empty();
  private volatile Runnable changed = () -> {};
  private final Set<String> edited = new LinkedHashSet<>();
  private Behind behind = Behind.NOTHING;
  private boolean closed;

  /** What is not shown yet. */
  private enum Behind {
    NOTHING,
    LISTS,
    EVERYTHING
  }

  LiveSite(PreviewReader reader, FolderWatch watch, Console console, PreviewState first) {
    this.reader = reader;
    this.watch = watch;
    this.console = console;
    this.state = first;
    this.planner = new Thread(this::plan, "shiplog-plan");
    planner.setDaemon(true);
    planner.start();
  }

  /** Tells somebody of each change from now on. */
  void tell(Runnable listener) {
    changed = listener;
  }

  PreviewState state() {
    return state;
  }

  @Override
  public Optional<PreviewAnswer> find(String path) {
    return state.find(path, failure.map(List::of).orElse(List.of()));
  }

  /** Shows documents as they are on disk now; all that follows from them comes later. */
  void edit(Set<String> paths) {
    try {
      showEdited(paths);
    } catch (SetupException e) {
      fail(e);
    }
    changed.run();
  }

  private synchronized void showEdited(Set<String> paths) {
    boolean isKnown = paths.stream().allMatch(state::isDocument);
    edited.addAll(paths);
    fallBehind(isKnown ? Behind.LISTS : Behind.EVERYTHING);
    for (String path : paths) {
      state = reader.reread(state, path);
    }
  }

  /** Reads everything anew, behind what is shown. */
  synchronized void renew() {
    fallBehind(Behind.EVERYTHING);
  }

  private void fallBehind(Behind more) {
    behind = more.compareTo(behind) > 0 ? more : behind;
    notifyAll();
  }

  private void plan() {
    try {
      for (Behind work = next(); work != Behind.NOTHING; work = next()) {
        show(work);
        changed.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for work; there is none when the site is closed. */
  private Behind next() throws InterruptedException {
    awaitWork();
    Thread.sleep(QUIET.toMillis());
    return take();
  }

  private synchronized void awaitWork() throws InterruptedException {
    while (behind == Behind.NOTHING && !closed) {
      wait();
    }
  }

  private synchronized Behind take() {
    Behind work = closed ? Behind.NOTHING : behind;
    behind = Behind.NOTHING;
    edited.clear();
    return work;
  }

  private void show(Behind work) {
    try {
      PreviewState before = state;
      if (work == Behind.LISTS) {
        replace(reader.planned(before.opened(), before.logbook()), failure);
      } else {
        Opened opened = reader.open();
        watch.watch(reader.folders(opened));
        replace(reader.read(opened), Optional.empty());
      }
    } catch (SetupException e) {
      fail(e);
    }
  }

  private void fail(SetupException e) {
    failure = Optional.of(Overlay.notice(e));
    console.warn(
        Printable.of("%s at %s. %s", String.valueOf(e.getMessage()), e.place(), e.remedy()));
  }

  /** Requests that began before may still use the theme of the state before. */
  private synchronized void replace(PreviewState next, Optional<Notice> why) {
    PreviewState now = next;
    for (String path : edited) {
      if (reader.findDocument(now, reader.root().resolve(path)).isPresent()) {
        now = reader.reread(now, path);
      }
    }
    retired.add(state);
    state = now;
    failure = why;
    while (retired.size() > 2) {
      retired.remove(0).close();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    planner.interrupt();
    try {
      planner.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    retired.forEach(PreviewState::close);
    state.close();
  }
}
