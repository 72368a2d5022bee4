package com.octoacme.shiplog.gate;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a release needs.
 *
 * @param name what it is
 * @param phase the question that it belongs to
 * @param state how it stands
 * @param detail what is missing, or what was found
 * @param path where to look; empty if there is no place
 * @param line 1-based, 0 for the whole file
 */
public record Check(
    String name, Phase phase, State state, String detail, Optional<String> path, int line) {
  /** The two questions of a gate. */
  public enum Phase {
    /** May it be tagged and deployed? */
    BEFORE_TAG,
    /** May it be announced? */
    AFTER_TAG;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a check stands. */
  public enum State {
    /** It is there; for a tick: somebody stated it. */
    OK,
    /** It is not needed, and a reason is given. */
    NOT_APPLICABLE,
    /** Somebody stated it, and nothing shows it: a warning. */
    UNSUPPORTED,
    /** An emergency may bring it after the tag. */
    MAY_FOLLOW,
    MISSING;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A check of what comes before the tag, without a place. */
  static Check before(String name, State state, String detail) {
    return new Check(name, Phase.BEFORE_TAG, state, detail, Optional.empty(), 0);
  }

  /**
   * The same with a place.
   *
   * @param inLine 1-based, 0 for the whole file
   */
  Check at(String file, int inLine) {
    return new Check(name, phase, state, detail, Optional.of(file), inLine);
  }

  public boolean isMissing() {
    return state == State.MISSING;
  }

  /** Whether somebody should look at it, even if it keeps nothing closed. */
  public boolean needsAttention() {
    return isMissing() || state == State.UNSUPPORTED || state == State.MAY_FOLLOW;
  }

  /** {@code content/releases/1.4.0.md:31}, or nothing. */
  public String place() {
    return path.map(file -> line > 0 ? file + ":" + line : file).orElse("");
  }
}
