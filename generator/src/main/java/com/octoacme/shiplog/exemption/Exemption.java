package com.octoacme.shiplog.exemption;

import com.octoacme.shiplog.source.Commit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is accepted as it is, or was decided not to be done.
 *
 * @param rule whose finding is accepted; empty where no rule is involved
 * @param reason as written; empty for the baseline, which has none
 * @param introduced the commit that brought it; empty if it is not committed or not known
 * @param expires the last day on which it holds
 * @param document the id of the document
 * @param path of the document
 * @param line of the document, 1-based; empty for the baseline
 */
public record Exemption(
    Kind kind,
    Optional<String> rule,
    Optional<String> reason,
    Optional<Commit> introduced,
    Optional<LocalDate> expires,
    String document,
    String path,
    Optional<Integer> line) {
  /** The same with the commit that brought it. */
  Exemption broughtBy(Optional<Commit> commit) {
    return new Exemption(kind, rule, reason, commit, expires, document, path, line);
  }

  /** Where it is written down. */
  public enum Kind {
    /** A comment that accepts findings. */
    SUPPRESSION("suppression"),
    /** The baseline file. */
    BASELINE("baseline"),
    /** A task that does not apply. */
    NOT_APPLICABLE("n/a"),
    /** A step that was left out. */
    SKIPPED("skipped"),
    /** An action item that will not be done. */
    WONT_DO("wont-do"),
    /** A comment that accepts what has happened. */
    WAIVER("waiver");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word in data files. */
    public String id() {
      return id;
    }
  }
}
