package com.octoacme.shiplog;

import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A configuration that somebody wrote and a run does not read: it is elsewhere, has another name,
 * or is not in the state that is read.
 */
final class OverlookedConfiguration {
  private static final Pattern ALIKE = Pattern.compile("(?:.*/)?\\.?shiplog\\.ya?ml");

  private final Repository repository;
  private final Opened opened;

  OverlookedConfiguration(Repository repository, Opened opened) {
    this.repository = repository;
    this.opened = opened;
  }

  /** A line about it; empty where a configuration is read, or where none was written. */
  Optional<Printable> find() {
    if (opened.isConfigured()) {
      return Optional.empty();
    }
    return isOnDisk() ? Optional.of(notInState()) : findAlike().map(this::elsewhere);
  }

  private boolean isOnDisk() {
    Path file = repository.root().resolve(opened.configurationPath());
    try {
      return repository.hasWorkingTree() && Files.isRegularFile(file) && Files.size(file) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Printable notInState() {
    return Printable.of(
        "%s is on disk, but is not read: git ignores it, or it is not in the commit that is read."
            + " Commit it.",
        opened.configurationPath());
  }

  private Optional<String> findAlike() {
    return opened.listing().entries().stream()
        .map(SourceEntry::path)
        .filter(path -> ALIKE.matcher(path).matches() && !path.equals(opened.configurationPath()))
        .findFirst();
  }

  private Printable elsewhere(String path) {
    return Printable.of(
        "%s is not read: the configuration is %s at the repository's root. Move it there, or run"
            + " with config=%s.",
        path, opened.configurationPath(), path);
  }
}
