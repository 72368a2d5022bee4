package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;

/**
 * A field that a document must carry, in any of the forms a field may have.
 *
 * @param name as the template writes it, without an optional marker
 * @param hint what the template has as its value; empty if nothing
 * @param optional whether it may be missing or empty
 * @param type what its value must be
 * @param span in the template
 */
public record FieldSchema(String name, String hint, boolean optional, ValueType type, Span span) {}
