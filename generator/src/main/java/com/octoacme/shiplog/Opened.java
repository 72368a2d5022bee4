package com.octoacme.shiplog;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.ChangelogDefault;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.config.OverridesReader;
import com.octoacme.shiplog.config.SetupException;
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
record Opened(Snapshot snapshot, Listing listing, Configuration configuration, AsOf asOf) {
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
    return new Opened(snapshot, listing, configuration, asOf);
  }

  /** The same with other files. */
  Opened in(Snapshot other) {
    return new Opened(other, other.list(), configuration, asOf);
  }

  /** The same with another configuration. */
  Opened with(Configuration other) {
    return new Opened(snapshot, listing, other, asOf);
  }

  private static AsOf today(Configuration configuration) {
    LocalDate today = LocalDate.now(Clock.system(configuration.site().zone()));
    return AsOf.endOf(today, configuration.site().zone());
  }

  private static Configuration configuration(
      Snapshot snapshot, Listing listing, Optional<String> named) {
    String path = named.orElse(DEFAULT_CONFIG);
    Optional<SourceEntry> file =
        listing.entries().stream()
            .filter(
                entry ->
                    entry.path().equals(path)
                        && entry.size() != 0
                        && entry.type() == SourceEntry.Type.FILE)
            .findFirst();
    if (file.isEmpty() && named.isPresent()) {
      throw new SetupException(
          "there is no configuration file \"" + path + "\"",
          "shiplog.config",
          "Name a file relative to the repository's root, or leave it out for "
              + DEFAULT_CONFIG
              + ".");
    }
    String text = file.map(entry -> text(snapshot, entry)).orElse("");
    return new ConfigurationReader(path, Set.copyOf(RuleCatalogue.ids())).read(text);
  }

  private static String text(Snapshot snapshot, SourceEntry file) {
    SourceContent content = SourceText.read(snapshot, file, Limits.DEFAULT.file());
    if (content instanceof SourceContent.Unreadable unreadable) {
      InputProblem problem = unreadable.problem();
      throw new SetupException(
          "the configuration cannot be read: " + problem.message(),
          problem.path() + ":" + problem.position(),
          problem.remedy());
    }
    return ((SourceContent.Text) content).value();
  }
}
