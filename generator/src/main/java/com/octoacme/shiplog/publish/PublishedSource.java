package com.octoacme.shiplog.publish;

import java.time.OffsetDateTime;

/**
 * What a site was made from.
 *
 * @param commit full id of the source commit
 * @param committedAt of that commit
 * @param version of Shiplog
 * @param inputs SHA-256 of all that decides the pages, hexadecimal
 */
public record PublishedSource(
    String commit, OffsetDateTime committedAt, String version, String inputs) {}
