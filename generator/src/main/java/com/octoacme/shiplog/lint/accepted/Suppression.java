package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A comment by which a document accepts findings of one rule.
 *
 * @param path of the document
 * @param reason why
 * @param until the last day on which it holds; empty if it holds for good
 * @param comment the comment's place
 * @param scope where the findings are that it accepts
 */
public record Suppression(
    Kind kind,
    String path,
    String rule,
    String reason,
    Optional<LocalDate> until,
    Span comment,
    Span scope) {
  /** How a comment accepts findings. */
  public enum Kind {
    /** {@code shiplog-disable}: those of the next block, or of the section. */
    PART("shiplog-disable"),
    /** {@code shiplog-disable-file}: those of the whole document. */
    FILE("shiplog-disable-file"),
    /** {@code shiplog-waive}: something that happened and can no longer be mended. */
    WAIVER("shiplog-waive");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The first word of the comment. */
    public String word() {
      return word;
    }
  }

  /** Whether it holds no longer. */
  public boolean isExpired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }
}
