package com.octoacme.shiplog.release;

import java.time.OffsetDateTime;

/**
 * A git tag that names a version.
 *
 * @param line the prefix before the version, empty in a repository of one component
 */
public record ReleaseTag(String name, String line, ReleaseVersion version, OffsetDateTime at) {}
