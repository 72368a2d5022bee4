package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.FixRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Mends what {@code lint} found where no person is needed: the case and spelling of headings and of
 * words that the template lists, heading levels, dates that can only mean one day, check boxes.
 * Nothing else in a file is touched, and a file that git does not track is left alone.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixGoal extends RepositoryGoal {
  /** Whether the template's text is inserted for what is missing, to be filled in. */
  @Parameter(property = "shiplog.scaffold", defaultValue = "false")
  boolean scaffold;

  /**
   * Whether is done what may not be meant as well: sections moved to the template's place, names
   * that are only similar replaced.
   */
  @Parameter(property = "shiplog.unsafe", defaultValue = "false")
  boolean unsafe;

  /** Shows the change as a diff and writes nothing. */
  @Parameter(property = "shiplog.dryRun", defaultValue = "false")
  boolean dryRun;

  /** Skips this goal. */
  @Parameter(property = "shiplog.fix.skip", defaultValue = "false")
  boolean skipFix;

  @Override
  boolean skipsThisGoal() {
    return skipFix;
  }

  @Override
  void run(Shiplog shiplog) {
    FixRequest wanted = new FixRequest(scaffold, unsafe, dryRun);
    console().info(Printable.of(shiplog.fix(wanted).summary()));
  }
}
