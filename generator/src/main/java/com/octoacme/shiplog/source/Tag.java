package com.octoacme.shiplog.source;

import java.time.OffsetDateTime;

/**
 * A git tag that leads to a commit, annotated chains peeled.
 *
 * @param name without {@code refs/tags/}
 * @param commit full commit id, hexadecimal
 * @param at the tagger date if annotated, else the committer date of the commit
 */
public record Tag(String name, String commit, OffsetDateTime at) {}
