package com.octoacme.shiplog.template;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field that a document must carry, in any of the forms a field may have.
 *
 * @param name as the template writes it, without an optional marker
 * @param aliases other names that match as well
 * @param hint what the template has as its value; empty if nothing
 * @param placeholders what the hint holds open, such as {@code [Title]}
 * @param optional whether it may be missing or empty
 * @param severity what its absence counts as, if the template says so
 * @param type what its value must be
 * @param span in the template
 * @param keys the names it goes by, normalised
 */
public record FieldSchema(
    String name,
    List<String> aliases,
    String hint,
    List<String> placeholders,
    boolean optional,
    Optional<Severity> severity,
    ValueType type,
    Span span,
    Set<String> keys) {
  public FieldSchema {
    aliases = List.copyOf(aliases);
    keys = Set.copyOf(keys);
    placeholders = List.copyOf(placeholders);
  }

  /** As a template writes it. */
  public FieldSchema(
      String name,
      List<String> aliases,
      String hint,
      List<String> placeholders,
      boolean optional,
      Optional<Severity> severity,
      ValueType type,
      Span span) {
    this(
        name,
        aliases,
        hint,
        placeholders,
        optional,
        severity,
        type,
        span,
        Names.normalizeAll(name, aliases));
  }
}
