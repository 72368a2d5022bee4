package com.octoacme.shiplog;

import java.util.List;
import java.util.Optional;

/**
 * What a fix run did; it has been told to the console.
 *
 * @param changed paths of the files that were changed, or would be
 * @param refused paths of the files that could be mended but were not touched
 * @param summary one sentence with the counts
 * @param typed what a typed text has become, if it was mended
 */
public record FixOutcome(
    List<String> changed, List<String> refused, String summary, Optional<String> typed) {
  public FixOutcome {
    changed = List.copyOf(changed);
    refused = List.copyOf(refused);
  }
}
