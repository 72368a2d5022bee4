package com.octoacme.shiplog.release;

import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The versions of each release line in their order. */
final class ReleaseLines {
  private final Map<String, NavigableSet<ReleaseVersion>> all = new HashMap<>();
  private final Map<String, NavigableSet<ReleaseVersion>> released = new HashMap<>();

  /** Adds a version; {@code tagged} if it is released. */
  void add(String line, ReleaseVersion version, boolean tagged) {
    all.computeIfAbsent(line, name -> new TreeSet<>()).add(version);
    if (tagged) {
      released.computeIfAbsent(line, name -> new TreeSet<>()).add(version);
    }
  }

  /** The greatest version below one, on its line. */
  Optional<ReleaseVersion> findPrevious(String line, ReleaseVersion version) {
    return Optional.ofNullable(all.get(line)).map(versions -> versions.lower(version));
  }

  /** Whether a higher version of the line is released. */
  boolean isSuperseded(String line, ReleaseVersion version) {
    NavigableSet<ReleaseVersion> versions = released.get(line);
    return versions != null && versions.higher(version) != null;
  }
}
