package com.octoacme.shiplog.version;

/**
 * What a name such as {@code client-1.2.3} states.
 *
 * @param line the prefix before the version, empty in a repository of one component
 */
public record VersionName(String line, ReleaseVersion version) {}
