package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.UnpublishRequest;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a published folder, such as a preview, off the branch again: what {@code publish} put
 * there, and nothing else. {@code shiplog.targetDirectory} must name it.
 */
@Mojo(name = "unpublish", requiresProject = false, threadSafe = true)
public final class UnpublishGoal extends BranchGoal {
  /**
   * An age in days, such as {@code 30d}: then all publications below the folder go whose source
   * commit is older than that at {@code shiplog.asOf}.
   */
  @Parameter(property = "shiplog.olderThan")
  @Nullable String olderThan;

  /** Skips this goal. */
  @Parameter(property = "shiplog.unpublish.skip", defaultValue = "false")
  boolean skipUnpublish;

  @Override
  boolean skipsThisGoal() {
    return skipUnpublish;
  }

  @Override
  void run(Shiplog shiplog) {
    UnpublishRequest wanted =
        new UnpublishRequest(
            place(), outputFolder(), logins(), Optional.ofNullable(olderThan), dryRun);
    console().info(Printable.of(shiplog.unpublish(wanted).summary()));
  }
}
