package com.octoacme.shiplog.release;

import java.util.Optional;

/**
 * Something wrong with a release that users should know.
 *
 * @param incident that told it; empty if the notes do
 */
public record KnownIssue(String text, Optional<IncidentLink> incident) {}
