package com.octoacme.shiplog.metrics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A release that is tagged.
 *
 * @param day of its tag
 * @param failed whether an incident names it as its cause, or it was rolled back or yanked
 * @param rework whether it is a patch that an incident names as its fix
 * @param leadTimes from each commit that it was the first to ship to its tag
 */
record Deployment(
    String tag,
    String line,
    LocalDate day,
    boolean failed,
    boolean rework,
    List<Duration> leadTimes) {
  Deployment {
    leadTimes = List.copyOf(leadTimes);
  }
}
