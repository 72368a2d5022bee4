package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.PublishRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates the site of the last commit and pushes it to a branch, {@code gh-pages} unless set. The
 * working tree and the local branches are not touched, others' files on the branch stay, and if
 * nothing changed there is no commit. Fails if a document holds what must not get out.
 */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public final class PublishGoal extends BranchGoal {
  /** A folder with a finished site, such as {@code target/site}, in place of generating one. */
  @Parameter(property = "shiplog.site")
  @Nullable File site;

  /**
   * A folder into which everything that the branch would hold is written as plain files, for {@code
   * actions/upload-pages-artifact}; nothing is pushed.
   */
  @Parameter(property = "shiplog.artifact")
  @Nullable File artifact;

  /** Whether the branch may go back to an older commit than it shows. */
  @Parameter(property = "shiplog.allowOlder", defaultValue = "false")
  boolean allowOlder;

  /** Skips this goal. */
  @Parameter(property = "shiplog.publish.skip", defaultValue = "false")
  boolean skipPublish;

  @Override
  boolean skipsThisGoal() {
    return skipPublish;
  }

  @Override
  void run(Shiplog shiplog) throws MojoFailureException {
    PublishOutcome outcome =
        shiplog.publish(
            new PublishRequest(
                place(),
                outputFolder(),
                logins(),
                Optional.ofNullable(site).map(File::toPath),
                Optional.ofNullable(artifact).map(File::toPath),
                dryRun,
                allowOlder));
    Printable summary = Printable.of(outcome.summary());
    if (outcome.result() == PublishOutcome.Result.REFUSED) {
      throw new MojoFailureException(summary.toString());
    }
    console().info(summary);
  }
}
