package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.GateOutcome;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a release is ready and, once it is tagged, whether it may be announced. Prints each
 * check with its place, writes {@code gate.json} and {@code announcement.md}, and fails if
 * something is missing.
 */
@Mojo(name = "gate", requiresProject = false, threadSafe = true)
public final class GateGoal extends RepositoryGoal {
  /** The version of the release, such as {@code 1.4.0}. Must be set. */
  @Parameter(property = "shiplog.release")
  @Nullable String release;

  /**
   * The folder for the files. Unless set, {@code target/shiplog}, and without a POM {@code
   * .shiplog} in the working directory, which git ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  /** Skips this goal. */
  @Parameter(property = "shiplog.gate.skip", defaultValue = "false")
  boolean skipGate;

  @Override
  boolean skipsThisGoal() {
    return skipGate;
  }

  @Override
  void run(Shiplog shiplog) throws MojoFailureException {
    Path folder = invocation().outputFolder(outputDirectory);
    GateOutcome outcome = shiplog.gate(version(), folder);
    if (outcome.failed()) {
      throw new MojoFailureException(
          Printable.of("%s. Details: %s", outcome.summary(), folder.resolve("gate.json"))
              .toString());
    }
    console().info(Printable.of("%s", outcome.summary()));
  }

  private String version() {
    return Optional.ofNullable(release)
        .orElseThrow(
            () ->
                new SetupException(
                    "it is not said which release is meant",
                    "shiplog.release",
                    "Add -Dshiplog.release=1.4.0."));
  }
}
