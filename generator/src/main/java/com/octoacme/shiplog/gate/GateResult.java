package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.text.Counted;
import java.util.List;
import java.util.Optional;

/**
 * What a gate found.
 *
 * @param version that was asked for
 * @param release its notes; empty if there are none
 * @param tag of that very version; a later tag that holds the notes is not meant
 */
public record GateResult(
    String version, Optional<Release> release, Optional<String> tag, List<Check> checks) {
  public GateResult {
    checks = List.copyOf(checks);
  }

  public boolean isTagged() {
    return tag.isPresent();
  }

  /** Whether it may be tagged and deployed. */
  public boolean isReady() {
    return release.isPresent() && missing(Check.Phase.BEFORE_TAG) == 0;
  }

  /** Whether it may be announced. */
  public boolean mayBeAnnounced() {
    return isReady() && isTagged() && missing(Check.Phase.AFTER_TAG) == 0;
  }

  /** Whether the gate is closed: before the tag for deployment, after it for the announcement. */
  public boolean isClosed() {
    return isTagged() ? !mayBeAnnounced() : !isReady();
  }

  private long missing(Check.Phase phase) {
    return checks.stream().filter(check -> check.phase() == phase && check.isMissing()).count();
  }

  /** One sentence for the end of a build. */
  public String summary() {
    long missing = checks.stream().filter(this::counts).filter(Check::isMissing).count();
    String question = isTagged() ? "be announced" : "be released";
    return missing == 0 && !isClosed()
        ? "release " + version + " may " + question
        : "release "
            + version
            + " may not "
            + question
            + " yet: "
            + Counted.of(missing, "check")
            + (missing == 1 ? " is missing" : " are missing");
  }

  /** Before the tag only what comes before it counts. */
  private boolean counts(Check check) {
    return isTagged() || check.phase() == Check.Phase.BEFORE_TAG;
  }
}
