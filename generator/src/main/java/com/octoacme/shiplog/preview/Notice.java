package com.octoacme.shiplog.preview;

/**
 * A finding, or a failure, as it is shown over a page.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param rule id, empty for a failure
 * @param source path of the document, empty if there is none
 * @param line 1-based
 */
public record Notice(
    String severity, String rule, String message, String remedy, String source, int line) {}
