package com.octoacme.shiplog;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a draft.
 *
 * @param file the notes
 * @param changes how many changes they tell
 * @param kept sections that a person has written, which are as they were
 * @param summary for the log
 */
public record DraftOutcome(Path file, int changes, List<String> kept, String summary) {
  public DraftOutcome {
    kept = List.copyOf(kept);
  }
}
