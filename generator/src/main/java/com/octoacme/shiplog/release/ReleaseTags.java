package com.octoacme.shiplog.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tags of a repository by name and by version. */
final class ReleaseTags {
  private final Map<String, ReleaseTag> byName = new HashMap<>();
  private final Map<ReleaseVersion, ReleaseTag> byVersion = new TreeMap<>();

  /**
   * Keeps tags; where two have the same version, the first counts.
   *
   * @param tags sorted by name
   */
  ReleaseTags(List<ReleaseTag> tags) {
    for (ReleaseTag tag : tags) {
      byName.put(tag.name(), tag);
      byVersion.putIfAbsent(tag.version(), tag);
    }
  }

  Optional<ReleaseTag> findNamed(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The tag of a version, however many zeros either has at its end. */
  Optional<ReleaseTag> find(ReleaseVersion version) {
    return Optional.ofNullable(byVersion.get(version));
  }
}
