package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Console;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common: they can be skipped, and they fail in one way. */
abstract class ShiplogGoal extends AbstractMojo {
  /** Skips all goals of Shiplog. */
  @Parameter(property = "shiplog.skip", defaultValue = "false")
  boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipsThisGoal()) {
      getLog().info("Skipped, as shiplog.skip or the goal's own skip is set.");
      return;
    }
    QuietLibraries.hush(System.getProperties());
    try {
      run();
    } catch (RuntimeException e) {
      throw new MojoExecutionException(Breakdown.describe(e));
    } catch (OutOfMemoryError e) {
      throw new MojoExecutionException(Breakdown.describe(SetupException.outOfMemory()));
    }
  }

  /** Whether a person started this run; a goal that does not know it shows no colours. */
  boolean isInteractive() {
    return false;
  }

  /** Whether {@code shiplog.<goal>.skip} is set. */
  abstract boolean skipsThisGoal();

  /**
   * Does the work.
   *
   * @throws MojoFailureException if the documents are to blame
   */
  abstract void run() throws MojoFailureException;

  final Console console() {
    return new MavenConsole(
        getLog(), Screen.hasColours(isInteractive()), Screen.hasBar(isInteractive()));
  }
}
