package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * How far a document answers one section of its template. Only the first of the states that holds
 * is told, so that one cause gives one finding.
 *
 * @param schema what is asked
 * @param section what answers it; empty if nothing does, or a field
 * @param path names of the template's sections above it
 * @param place where a finding stands
 * @param lenient whether findings in it are at most warnings
 */
public record SectionCheck(
    SectionSchema schema,
    State state,
    Optional<Section> section,
    List<String> path,
    Span place,
    boolean lenient) {
  public SectionCheck {
    path = List.copyOf(path);
  }

  /** How far. */
  public enum State {
    /** It is required and not there. */
    MISSING,
    /** Its heading is there and nothing else. */
    EMPTY,
    /** It is what the template has. */
    UNTOUCHED,
    /** It has an answer, which may be wrong. */
    FILLED
  }

  /** An observation about this section as a whole. */
  public Observation judge(Observation observation) {
    return observation
        .about(schema.name())
        .within(path)
        .askedBy(schema.span())
        .judged(schema.severity(), lenient);
  }
}
