package com.octoacme.shiplog.logbook;

import java.time.OffsetDateTime;

/**
 * Release notes that were edited after their tag.
 *
 * @param editedAt when the last edit reached the mainline
 * @param commit that made it
 * @param asReleased the text that the tag has
 */
public record Erratum(OffsetDateTime editedAt, String commit, String asReleased) {}
