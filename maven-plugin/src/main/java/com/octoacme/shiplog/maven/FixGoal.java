package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.FixOutcome;
import com.octoacme.shiplog.FixRequest;
import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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

  /**
   * The path of a file whose text comes from standard input: the text is printed with what could be
   * mended, and nothing is written. Run Maven with {@code -q}, so that nothing else is printed.
   */
  @Parameter(property = "shiplog.stdin")
  @Nullable String stdin;

  /** Skips this goal. */
  @Parameter(property = "shiplog.fix.skip", defaultValue = "false")
  boolean skipFix;

  @Override
  boolean skipsThisGoal() {
    return skipFix;
  }

  @Override
  void run(Shiplog shiplog) {
    if (stdin == null) {
      fix(shiplog, Subject.ALL);
      return;
    }
    byte[] text = StandardInput.read();
    Optional<String> mended = fix(shiplog, Subject.typed(stdin, text)).typed();
    if (!dryRun) {
      StandardInput.giveBack(
          mended.map(known -> known.getBytes(StandardCharsets.UTF_8)).orElse(text));
    }
  }

  private FixOutcome fix(Shiplog shiplog, Subject subject) {
    FixOutcome outcome = shiplog.fix(new FixRequest(scaffold, unsafe, dryRun, subject));
    console().info(Printable.of(outcome.summary()));
    return outcome;
  }
}
