package com.octoacme.shiplog.lint.accepted;

/**
 * Findings that a baseline accepts.
 *
 * @param count how many of the same key
 */
public record BaselineEntry(BaselineKey key, int count) {}
