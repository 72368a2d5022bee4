package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;

/**
 * Something in a template that can be read, but hardly means what it says.
 *
 * @param message what is wrong
 * @param remedy the next step
 * @param span in the template
 */
public record TemplateFault(String message, String remedy, Span span) {}
