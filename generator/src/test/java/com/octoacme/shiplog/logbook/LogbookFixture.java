package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Reads the logbook of a repository, as a run does. */
public final class LogbookFixture {
  private LogbookFixture() {}

  /** The logbook at HEAD without a configuration, on a day. */
  public static Logbook read(Repository repository, String asOf) {
    return read(repository, asOf, "");
  }

  /**
   * The logbook at HEAD.
   *
   * @param yaml what {@code shiplog.yaml} says
   */
  public static Logbook read(Repository repository, String asOf, String yaml) {
    Configuration configuration = new ConfigurationReader("shiplog.yaml", Set.of()).read(yaml);
    Snapshot snapshot = repository.snapshot("HEAD");
    AsOf day = AsOf.endOf(LocalDate.parse(asOf), ZoneOffset.UTC);
    return new LogbookReader(configuration, repository).read(snapshot, snapshot.list(), day);
  }
}
