package com.octoacme.shiplog;

/**
 * What came of a gate.
 *
 * @param failed whether the release may not go on
 * @param summary for the log
 */
public record GateOutcome(boolean failed, String summary) {}
