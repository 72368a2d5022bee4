package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts all findings as they are, in the file {@code shiplog-baseline.json} at the repository's
 * root: from then on {@code lint} reports only what is not in it. Commit the file.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineGoal extends RepositoryGoal {
  /** Whether only entries are taken out that no finding needs any more; nothing is added then. */
  @Parameter(property = "shiplog.prune", defaultValue = "false")
  boolean prune;

  /** Skips this goal. */
  @Parameter(property = "shiplog.baseline.skip", defaultValue = "false")
  boolean skipBaseline;

  @Override
  boolean skipsThisGoal() {
    return skipBaseline;
  }

  @Override
  void run(Shiplog shiplog) {
    console().info(Printable.of(shiplog.baseline(prune).summary()));
  }
}
