package com.octoacme.shiplog;

import java.util.Optional;

/**
 * What evidence is wanted of: one release, one incident, or all of a period.
 *
 * @param release a version
 * @param id of an incident
 * @param from the first day of a period, ISO
 * @param to its last day, ISO
 */
public record EvidenceRequest(
    Optional<String> release, Optional<String> id, Optional<String> from, Optional<String> to) {}
