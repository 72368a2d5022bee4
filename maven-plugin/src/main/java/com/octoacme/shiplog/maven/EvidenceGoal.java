package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.EvidenceRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what git recorded about a release, an incident, or all of a period, for somebody who has
 * to check it: one HTML page that needs nothing else, the same as JSON, and the SHA-256 of each
 * file.
 */
@Mojo(name = "evidence", requiresProject = false, threadSafe = true)
public final class EvidenceGoal extends RepositoryGoal {
  /** The version of a release, such as {@code 1.4.0}. */
  @Parameter(property = "shiplog.release")
  @Nullable String release;

  /** The id of an incident, such as {@code INC-42}. */
  @Parameter(property = "shiplog.id")
  @Nullable String id;

  /** The first day of a period, such as {@code 2026-01-01}. */
  @Parameter(property = "shiplog.from")
  @Nullable String from;

  /** The last day of the period. */
  @Parameter(property = "shiplog.to")
  @Nullable String to;

  /**
   * The folder for the files. Unless set, {@code target/shiplog}, and without a POM {@code
   * .shiplog} in the working directory, which git ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  /** Skips this goal. */
  @Parameter(property = "shiplog.evidence.skip", defaultValue = "false")
  boolean skipEvidence;

  @Override
  boolean skipsThisGoal() {
    return skipEvidence;
  }

  @Override
  void run(Shiplog shiplog) {
    Path folder = invocation().outputFolder(outputDirectory);
    EvidenceRequest wanted =
        new EvidenceRequest(
            Optional.ofNullable(release),
            Optional.ofNullable(id),
            Optional.ofNullable(from),
            Optional.ofNullable(to));
    shiplog
        .evidence(wanted, folder)
        .forEach(name -> console().info(Printable.of("Wrote %s", folder.resolve(name))));
  }
}
