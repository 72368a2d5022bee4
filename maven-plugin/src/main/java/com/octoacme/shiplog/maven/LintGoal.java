package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.LintOutcome;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents with their templates, tells what is missing and where, and writes {@code
 * lint.json}. Fails if there are findings as grave as {@code shiplog.failOn}.
 */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class LintGoal extends RepositoryGoal {
  /**
   * The least severity that fails the build: {@code error}, {@code warning}, {@code info} or {@code
   * never}. The configuration's {@code lint.fail-on} unless set, else {@code error}.
   */
  @Parameter(property = "shiplog.failOn")
  @Nullable String failOn;

  /**
   * The folder for {@code lint.json}. Unless set, {@code target/shiplog}, and without a POM {@code
   * .shiplog} in the working directory, which git ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  /** Skips this goal. */
  @Parameter(property = "shiplog.lint.skip", defaultValue = "false")
  boolean skipLint;

  @Override
  boolean skipsThisGoal() {
    return skipLint;
  }

  @Override
  Optional<String> failOn() {
    return Optional.ofNullable(failOn);
  }

  @Override
  void run(Shiplog shiplog) throws MojoFailureException {
    Path folder = invocation().outputFolder(outputDirectory);
    LintOutcome outcome = shiplog.lint(folder);
    if (outcome.failed()) {
      throw new MojoFailureException(
          Printable.of("%s Details: %s", outcome.summary(), folder.resolve("lint.json"))
              .toString());
    }
  }
}
