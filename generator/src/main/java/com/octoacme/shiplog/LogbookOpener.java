package com.octoacme.shiplog;

import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.util.List;
import java.util.function.Supplier;

/** Reads the documents of a run, and says what is missing around them. */
final class LogbookOpener {
  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;

  LogbookOpener(ShiplogRequest request, Console console, Repository repository) {
    this.request = request;
    this.console = console;
    this.repository = repository;
  }

  /**
   * The documents of a state, judged by its own templates.
   *
   * @throws com.octoacme.shiplog.config.SetupException if there are none and there should be
   */
  Logbook read(Opened opened) {
    return refuseNone(readAny(opened), opened);
  }

  /** The same, be there documents or not. */
  Logbook readAny(Opened opened) {
    return told(
        opened,
        () ->
            new LogbookReader(opened.configuration(), repository)
                .read(opened.snapshot(), opened.listing(), opened.asOf()));
  }

  /**
   * The documents of a state as a reader gives them.
   *
   * @throws com.octoacme.shiplog.config.SetupException if there are none and there should be
   */
  Logbook read(Opened opened, Supplier<Logbook> reading) {
    return refuseNone(told(opened, reading), opened);
  }

  private Logbook refuseNone(Logbook logbook, Opened opened) {
    Matching matching = Matching.of(logbook.configuration(), opened.listing());
    if (logbook.isEmpty() && !request.overrides().allowEmpty()) {
      throw matching.nothing();
    }
    matching.folders().forEach(console::warn);
    return logbook;
  }

  private Logbook told(Opened opened, Supplier<Logbook> reading) {
    new OverlookedConfiguration(repository, opened).find().ifPresent(console::warn);
    warn();
    Logbook logbook = reading.get();
    if (logbook.tags().total() > 0) {
      console.info(
          Printable.of(
              "%d of %d tags recognised as versions",
              logbook.tags().inOrder().size(), logbook.tags().total()));
    }
    tellGaps(logbook);
    return logbook;
  }

  /** One line for all documents: in a partial clone it is every one of them. */
  private void tellGaps(Logbook logbook) {
    List<LogbookEntry> gaps =
        logbook.entries().stream().filter(entry -> entry.tasks().gap().isPresent()).toList();
    if (!gaps.isEmpty()) {
      LogbookEntry first = gaps.get(0);
      console.warn(
          Printable.of(
              "%s: who ticked its tasks, and when, is not told. %s%s",
              first.path(),
              first.tasks().gap().orElse(""),
              gaps.size() == 1 ? "" : " It is the same with " + (gaps.size() - 1) + " more."));
    }
  }

  private void warn() {
    if (!repository.isVersioned()) {
      console.warn(
          Printable.of(
              "%s is not in a git repository: there is no history, and dates are only those that"
                  + " documents state. Run git init and commit to have it.",
              repository.root()));
    }
    if (repository.isShallow()) {
      console.warn(
          Printable.of(
              "the clone is shallow: dates from history are left out. Fetch all of it (in GitHub"
                  + " Actions: actions/checkout with fetch-depth: 0)."));
    }
  }
}
