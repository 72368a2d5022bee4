package com.octoacme.shiplog;

import java.nio.file.Path;

/**
 * A baseline that was written.
 *
 * @param accepted how many findings it accepts
 * @param summary one sentence with the counts
 */
public record BaselineOutcome(Path file, int accepted, String summary) {}
