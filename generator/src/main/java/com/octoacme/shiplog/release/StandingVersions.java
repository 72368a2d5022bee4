package com.octoacme.shiplog.release;

import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The highest version of each line that is tagged and was not taken back. A pre-release supersedes
 * only pre-releases.
 */
final class StandingVersions {
  private final Map<String, ReleaseVersion> highest = new HashMap<>();
  private final Map<String, ReleaseVersion> highestFinal = new HashMap<>();

  /**
   * @param takenBack whether notes say that their release was yanked or rolled back
   */
  StandingVersions(Logbook logbook, Predicate<LogbookEntry> takenBack) {
    Set<String> gone = new HashSet<>();
    logbook.entries().stream()
        .filter(takenBack)
        .forEach(entry -> entry.shippedIn().ifPresent(shipped -> gone.add(shipped.tag().name())));
    for (ReleaseTag tag : logbook.tags().inOrder()) {
      if (!gone.contains(tag.name())) {
        highest.merge(tag.line(), tag.version(), StandingVersions::higher);
        if (!tag.version().isPreRelease()) {
          highestFinal.merge(tag.line(), tag.version(), StandingVersions::higher);
        }
      }
    }
  }

  private static ReleaseVersion higher(ReleaseVersion a, ReleaseVersion b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  /** Whether a higher version than that of some notes stands on their line. */
  boolean isSuperseded(LogbookEntry entry) {
    return entry
        .version()
        .filter(
            version -> {
              ReleaseVersion other =
                  (version.isPreRelease() ? highest : highestFinal).get(entry.line());
              return other != null && version.compareTo(other) < 0;
            })
        .isPresent();
  }
}
