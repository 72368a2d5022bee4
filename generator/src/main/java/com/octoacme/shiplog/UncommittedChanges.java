package com.octoacme.shiplog;

import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Counted;
import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the working tree has otherwise than the commit that a site is made of. */
final class UncommittedChanges {
  private static final int NAMED = 3;

  private final Repository repository;
  private final Opened opened;

  UncommittedChanges(Repository repository, Opened opened) {
    this.repository = repository;
    this.opened = opened;
  }

  /** A line about it; empty where the site misses nothing that somebody wrote. */
  Optional<Printable> find() {
    if (!repository.isVersioned() || !repository.hasWorkingTree()) {
      return Optional.empty();
    }
    List<String> paths = paths();
    return paths.isEmpty() ? Optional.empty() : Optional.of(notice(paths));
  }

  private List<String> paths() {
    List<SourceEntry> now = repository.snapshot(Repository.WORKTREE).list().entries();
    Set<String> there = now.stream().map(SourceEntry::path).collect(Collectors.toSet());
    Stream<String> written = now.stream().filter(SourceEntry::uncommitted).map(SourceEntry::path);
    Stream<String> gone =
        opened.listing().entries().stream()
            .map(SourceEntry::path)
            .filter(path -> !there.contains(path));
    return Stream.concat(written, gone).filter(isRead()).sorted().toList();
  }

  /** Whether a file decides what a site shows: a document, a template, the configuration. */
  private Predicate<String> isRead() {
    LogbookReader reader = new LogbookReader(opened.configuration(), repository);
    Set<String> others =
        opened.configuration().sources().stream()
            .flatMap(source -> source.templates().stream())
            .collect(Collectors.toSet());
    others.add(opened.configurationPath());
    return path -> others.contains(path) || reader.isDocument(path);
  }

  private static Printable notice(List<String> paths) {
    List<String> named = new ArrayList<>(paths.subList(0, Math.min(NAMED, paths.size())));
    if (paths.size() > NAMED) {
      named.add((paths.size() - NAMED) + " more");
    }
    return Printable.of(
        "The site is made of the commit. Changes that are not committed are not on it, in %s: %s."
            + " Commit them, or make it with ref=%s.",
        Counted.of(paths.size(), "file"), String.join(", ", named), Repository.WORKTREE);
  }
}
