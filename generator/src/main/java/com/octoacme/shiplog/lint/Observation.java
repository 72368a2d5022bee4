package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Finding.Preview;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * What a rule saw; the {@link Linter} makes a finding of it.
 *
 * @param span the smallest piece of the document that is wrong; empty where something is missing
 * @param message what is wrong, with the value, as a sentence without a period
 * @param remedy the next step; empty if the message says it
 * @param subject what it is about, for the fingerprint: a name or value that edits elsewhere keep
 * @param within names of the sections around it, outermost first; empty if the span tells
 * @param template the place in the template that asks for it
 * @param preview what to insert
 * @param severity what the template says its absence counts as
 * @param lenient whether it is at most a warning, because the document is still being written
 * @param fix how it can be mended without a person
 * @param edits of the document that mend it, apart from each other; empty if {@code fix} is none
 */
public record Observation(
    Span span,
    String message,
    String remedy,
    String subject,
    Optional<List<String>> within,
    Optional<Span> template,
    Optional<Preview> preview,
    Optional<Severity> severity,
    boolean lenient,
    Fix fix,
    List<TextEdit> edits) {
  public Observation {
    edits = List.copyOf(edits);
  }

  /** An observation with nothing but its place and message; the message's subject is empty. */
  public static Observation at(Span span, String message) {
    return new Observation(
        span,
        message,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Fix.NONE,
        List.of());
  }

  public Observation remedy(String next) {
    return new Observation(
        span, message, next, subject, within, template, preview, severity, lenient, fix, edits);
  }

  public Observation about(String what) {
    return new Observation(
        span, message, remedy, what, within, template, preview, severity, lenient, fix, edits);
  }

  public Observation within(List<String> sections) {
    Optional<List<String>> names = Optional.of(List.copyOf(sections));
    return new Observation(
        span, message, remedy, subject, names, template, preview, severity, lenient, fix, edits);
  }

  /** The same, asked for by a place in the template. */
  public Observation askedBy(Span place) {
    Optional<Span> asked = Optional.of(place);
    return new Observation(
        span, message, remedy, subject, within, asked, preview, severity, lenient, fix, edits);
  }

  public Observation inserting(Preview text) {
    Optional<Preview> inserted = Optional.of(text);
    return new Observation(
        span, message, remedy, subject, within, template, inserted, severity, lenient, fix, edits);
  }

  /** The same, judged as the template and the document's state want it. */
  public Observation judged(Optional<Severity> stated, boolean atMostWarning) {
    return new Observation(
        span,
        message,
        remedy,
        subject,
        within,
        template,
        preview,
        stated,
        atMostWarning,
        fix,
        edits);
  }

  /**
   * The same, with what mends it.
   *
   * @param how {@link Fix#SAFE} if the outcome says the same as before, {@link Fix#SCAFFOLD} if a
   *     person has to fill it in, {@link Fix#UNSAFE} if it may not be what the author meant
   * @param changes spans of the document and their new text; applied all or none
   */
  public Observation fixedBy(Fix how, TextEdit... changes) {
    return new Observation(
        span,
        message,
        remedy,
        subject,
        within,
        template,
        preview,
        severity,
        lenient,
        how,
        List.of(changes));
  }

  /** The same in other words. */
  Observation saying(String newMessage, String newRemedy) {
    return new Observation(
        span,
        newMessage,
        newRemedy,
        subject,
        within,
        template,
        preview,
        severity,
        lenient,
        fix,
        edits);
  }
}
