package com.octoacme.shiplog.postmortem;

import java.util.Optional;

/**
 * A change of severity while an incident went on.
 *
 * @param at when, if the timeline says it
 * @param from the severity before, as written
 */
public record SeverityChange(Optional<TimePoint> at, Optional<String> from, String to) {}
