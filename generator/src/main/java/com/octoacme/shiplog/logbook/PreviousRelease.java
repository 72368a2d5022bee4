package com.octoacme.shiplog.logbook;

/**
 * The release before another on its line.
 *
 * @param version as written
 * @param related false if the one after it is tagged and this one is not among its ancestors
 */
public record PreviousRelease(String version, boolean related) {}
