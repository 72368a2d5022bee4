package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the site of releases, checklists, incidents and guide pages to a folder. Findings never
 * fail it; a document that cannot be read is left out and named.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class GenerateGoal extends RepositoryGoal {
  /**
   * The folder below which the site is written, as {@code site}. Unless set, {@code
   * target/shiplog}, and without a POM {@code .shiplog} in the working directory, which git
   * ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  /** Skips this goal. */
  @Parameter(property = "shiplog.generate.skip", defaultValue = "false")
  boolean skipGenerate;

  @Override
  boolean skipsThisGoal() {
    return skipGenerate;
  }

  @Override
  void run(Shiplog shiplog) {
    Path site = invocation().outputFolder(outputDirectory).resolve("site");
    console().info(Printable.of(shiplog.generate(site).summary()));
  }
}
