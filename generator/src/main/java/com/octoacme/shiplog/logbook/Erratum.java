package com.octoacme.shiplog.logbook;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Release notes that were edited after their tag.
 *
 * @param editedAt when the last edit reached the mainline
 * @param commit that made it
 * @param texts of the notes; empty if they may not be compared
 */
public record Erratum(OffsetDateTime editedAt, String commit, Optional<Texts> texts) {
  /**
   * The notes as they were and are.
   *
   * @param released the text that the tag has
   */
  public record Texts(String released, String now) {}

  /** The same, with what of its texts may be compared. */
  Erratum with(Optional<Texts> others) {
    return new Erratum(editedAt, commit, others);
  }
}
