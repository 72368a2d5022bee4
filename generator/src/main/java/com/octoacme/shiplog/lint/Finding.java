package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.text.Position;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is not as it should be.
 *
 * @param rule id of the rule
 * @param state whether it counts
 * @param path of the document, relative to the repository's root
 * @param start first character
 * @param end after the last character, on the same line or a later one
 * @param message what is wrong, with the value, as a sentence without a period
 * @param remedy the next step; empty if the message says it
 * @param isNew whether the change brought it; true where nothing is compared
 * @param fix how it can be mended without a person
 * @param edits of the document that mend it, all or none; empty if {@code fix} is none
 * @param template the template line that asks for it
 * @param preview what to insert, and where
 * @param justification why it does not count, as the suppression or the baseline says
 * @param key what stays the same when the document moves or is edited elsewhere
 * @param fingerprint SHA-256, hexadecimal, stable across moves and edits elsewhere
 */
public record Finding(
    String rule,
    Severity severity,
    State state,
    String path,
    Position start,
    Position end,
    String message,
    String remedy,
    boolean isNew,
    Fix fix,
    List<TextEdit> edits,
    Optional<TemplateLine> template,
    Optional<Preview> preview,
    Optional<String> justification,
    FindingKey key,
    String fingerprint) {
  public Finding {
    edits = List.copyOf(edits);
  }

  /** The same, in another state. */
  public Finding in(State other, Optional<String> why) {
    return new Finding(
        rule,
        severity,
        other,
        path,
        start,
        end,
        message,
        remedy,
        isNew,
        fix,
        edits,
        template,
        preview,
        why,
        key,
        fingerprint);
  }

  /** The same, known from before the change. */
  public Finding known() {
    return new Finding(
        rule,
        severity,
        state,
        path,
        start,
        end,
        message,
        remedy,
        false,
        fix,
        edits,
        template,
        preview,
        justification,
        key,
        fingerprint);
  }

  /** Whether a finding counts. */
  public enum State {
    ACTIVE,
    SUPPRESSED,
    BASELINED
  }

  /** How a finding can be mended without a person. */
  public enum Fix {
    SAFE,
    SCAFFOLD,
    UNSAFE,
    NONE
  }

  /**
   * Where a template asks for something.
   *
   * @param commit the commit whose template counts; empty for the working tree or the built-in one
   * @param occasion why that commit's: {@code when this document was added, 2026-11-02}
   */
  public record TemplateLine(
      String path, int line, Optional<String> commit, Optional<String> occasion) {}

  /**
   * Text that is missing.
   *
   * @param beforeLine the line before which it goes, 1-based; one more than the last for the end
   * @param text one line
   * @param where in words: {@code after "Root Cause", before "Action Items"}
   */
  public record Preview(int beforeLine, String text, String where) {}
}
