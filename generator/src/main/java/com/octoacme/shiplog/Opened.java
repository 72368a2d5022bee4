package com.octoacme.shiplog;

import com.octoacme.shiplog.change.PolicyState;
import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.ChangelogDefault;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.config.OverridesReader;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.BaselineFile;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.PlainFolder;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.source.git.GitRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A repository in one state, with the configuration of that state. */
record Opened(
    Snapshot snapshot,
    Listing listing,
    String configurationPath,
    Configuration configuration,
    AsOf asOf) {
  private static final String DEFAULT_CONFIG = "shiplog.yaml";

  /** The repository around a directory, or the directory alone where there is no git. */
  static Repository repository(Path directory, Limits limits) {
    return GitRepository.open(directory, limits)
        .map(Repository.class::cast)
        .orElseGet(() -> new PlainFolder(directory, limits));
  }

  /**
   * One state of a repository.
   *
   * @param ref used where no override names one
   */
  static Opened open(Repository repository, String ref, Overrides overrides) {
    Snapshot snapshot = repository.snapshot(overrides.ref().orElse(ref));
    Listing listing = snapshot.list();
    Configuration configuration =
        ChangelogDefault.apply(
            OverridesReader.apply(configuration(snapshot, listing, overrides.config()), overrides),
            listing.entries().stream().map(SourceEntry::path).collect(Collectors.toSet()));
    AsOf asOf =
        overrides
            .asOf()
            .map(text -> AsOf.of(text, configuration.site().zone()))
            .orElseGet(() -> today(configuration));
    return new Opened(snapshot, listing, configurationPath(overrides), configuration, asOf);
  }

  /**
   * The state that a change is compared with. Where it has no configuration, that of the change
   * counts.
   */
  static Opened base(Repository repository, String commit, Overrides overrides, Opened change) {
    Snapshot snapshot = repository.snapshot(commit);
    Listing listing = snapshot.list();
    String path = configurationPath(overrides);
    Configuration configuration =
        findFile(listing, path).isPresent()
            ? OverridesReader.apply(configuration(snapshot, listing, overrides.config()), overrides)
            : change.configuration();
    return new Opened(snapshot, listing, path, configuration, change.asOf());
  }

  /** Whether this state has the configuration file. */
  boolean isConfigured() {
    return findFile(listing, configurationPath).isPresent();
  }

  /** The findings that are accepted in this state. */
  Baseline baseline() {
    return findFile(listing, Baseline.FILE)
        .map(file -> BaselineFile.read(text(snapshot, file)))
        .orElse(Baseline.EMPTY);
  }

  /** By what documents are judged. */
  PolicyState policy() {
    return new PolicyState(snapshot, listing, configurationPath, configuration, baseline());
  }

  /** The same with other files. */
  Opened in(Snapshot other) {
    return new Opened(other, other.list(), configurationPath, configuration, asOf);
  }

  /** The same with another configuration. */
  Opened with(Configuration other) {
    return new Opened(snapshot, listing, configurationPath, other, asOf);
  }

  private static AsOf today(Configuration configuration) {
    LocalDate today = LocalDate.now(Clock.system(configuration.site().zone()));
    return AsOf.endOf(today, configuration.site().zone());
  }

  private static Configuration configuration(
      Snapshot snapshot, Listing listing, Optional<String> named) {
    String path = named.orElse(DEFAULT_CONFIG);
    Optional<SourceEntry> file = findFile(listing, path);
    if (file.isEmpty() && named.isPresent()) {
      throw noConfiguration(path, !listing.below(path).isEmpty());
    }
    String text = file.map(entry -> text(snapshot, entry)).orElse("");
    return new ConfigurationReader(path, Set.copyOf(RuleCatalogue.ids())).read(text);
  }

  private static SetupException noConfiguration(String path, boolean folder) {
    return new SetupException(
        folder
            ? "the configuration file \"" + path + "\" is a folder"
            : "there is no configuration file \"" + path + "\"",
        "shiplog.config",
        "Name a file relative to the repository's root, or leave it out for "
            + DEFAULT_CONFIG
            + ".");
  }

  private static String configurationPath(Overrides overrides) {
    return overrides.config().orElse(DEFAULT_CONFIG);
  }

  private static Optional<SourceEntry> findFile(Listing listing, String path) {
    return listing.entries().stream()
        .filter(
            entry ->
                entry.path().equals(path)
                    && entry.size() != 0
                    && entry.type() == SourceEntry.Type.FILE)
        .findFirst();
  }

  private static String text(Snapshot snapshot, SourceEntry file) {
    SourceContent content = SourceText.read(snapshot, file, Limits.DEFAULT.file());
    if (content instanceof SourceContent.Unreadable unreadable) {
      InputProblem problem = unreadable.problem();
      throw new SetupException(
          "the file cannot be read: " + problem.message(),
          problem.path() + ":" + problem.position(),
          problem.remedy());
    }
    return ((SourceContent.Text) content).value();
  }
}
