package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;

/**
 * A link or an image.
 *
 * @param text what the reader sees; an image's alternative text
 * @param destination as written, escapes resolved
 * @param span all of it, brackets included
 */
public record Link(InlineText text, String destination, Span span, boolean image) {}
