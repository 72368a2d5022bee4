package com.octoacme.shiplog.release;

import java.util.List;
import java.util.Optional;

/**
 * What release notes tell those who deploy and support.
 *
 * @param window when it is to be deployed, as written
 * @param contacts who answers questions, as written
 * @param rollbackPlan how to go back, plain text
 * @param knownIssues those of the notes, then those that incidents tell
 */
public record ReleaseDetails(
    List<String> components,
    Optional<String> window,
    Optional<String> contacts,
    Optional<String> rollbackPlan,
    List<KnownIssue> knownIssues) {
  public ReleaseDetails {
    components = List.copyOf(components);
    knownIssues = List.copyOf(knownIssues);
  }
}
