package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one state of a repository while others may change it. A run works on the commit that its
 * ref led to at the start. Where the ref was moved meanwhile, and objects of that commit are gone,
 * it begins again with what the ref leads to now: once, since a branch that is always rewritten
 * cannot be waited for.
 */
final class StateReader {
  private static final String MISSING = "unreadable-object";

  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;

  StateReader(ShiplogRequest request, Console console, Repository repository) {
    this.request = request;
    this.console = console;
    this.repository = repository;
  }

  /**
   * A state with its documents.
   *
   * @param opened the state that was asked for, or what the ref led to when that was gone
   */
  record State(Opened opened, Logbook logbook) {
    /** Whether no object of it is missing. */
    boolean isWhole() {
      return StateReader.isWhole(logbook);
    }
  }

  /**
   * The documents of a state.
   *
   * @param ref used where the request names none
   */
  State read(String ref) {
    return read(ref, open(ref));
  }

  /** The same of a state that was opened already. */
  State read(String ref, Opened opened) {
    LogbookOpener opener = new LogbookOpener(request, console, repository);
    return read(ref, opened, now -> new State(now, opener.read(now)), State::logbook);
  }

  /** The state that a ref leads to now, unless the request names another ref. */
  Opened open(String ref) {
    return Opened.open(repository, ref, request.overrides());
  }

  /**
   * What is made of a state.
   *
   * @param work that writes nothing, so that it can be done once more
   * @param documents that it read
   */
  <T> T read(String ref, Function<Opened, T> work, Function<T, Logbook> documents) {
    return read(ref, open(ref), work, documents);
  }

  private <T> T read(
      String ref, Opened opened, Function<Opened, T> work, Function<T, Logbook> documents) {
    try {
      T made = work.apply(opened);
      return isWhole(documents.apply(made)) ? made : findMoved(ref, opened).map(work).orElse(made);
    } catch (SetupException e) {
      return work.apply(findMoved(ref, opened).orElseThrow(() -> e));
    }
  }

  private static boolean isWhole(Logbook logbook) {
    return logbook.problems().stream().noneMatch(problem -> problem.rule().equals(MISSING));
  }

  /** The state that the ref leads to now; empty if it is the same. */
  private Optional<Opened> findMoved(String ref, Opened before) {
    Opened now = open(ref);
    Optional<String> old = before.snapshot().commit();
    if (now.snapshot().commit().equals(old)) {
      return Optional.empty();
    }
    console.warn(
        Printable.of(
            "%s was moved while it was read, from commit %s to %s, and objects of the old one are"
                + " gone. The new one is read instead.",
            request.overrides().ref().orElse(ref),
            old.orElse("none"),
            now.snapshot().commit().orElse("none")));
    return Optional.of(now);
  }
}
