package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Optional;

/**
 * Where in the course of releases a document stands.
 *
 * @param version that a release or a checklist states
 * @param line of releases, empty for the unnamed one
 */
public record Provenance(
    Optional<ReleaseVersion> version, String line, Optional<Shipment> shippedIn) {}
