package com.octoacme.shiplog.site;

import com.octoacme.shiplog.release.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which releases can be compared: those of one line that have a version. */
public final class ComparableReleases {
  private ComparableReleases() {}

  /**
   * The releases of each line, the lowest version first.
   *
   * @param releases the highest version first
   */
  public static Map<String, List<Release>> of(List<Release> releases) {
    Map<String, List<Release>> lines = new LinkedHashMap<>();
    for (Release release : releases) {
      if (release.version().isPresent()) {
        lines.computeIfAbsent(release.line(), none -> new ArrayList<>()).add(release);
      }
    }
    lines.values().forEach(Collections::reverse);
    return lines;
  }

  /** A release in few words: its line, if it has one, and its version. */
  public static String name(Release release) {
    String version = release.version().map(known -> known.text()).orElse(release.title());
    return release.line().isEmpty() ? version : release.line() + " " + version;
  }

  /** What the addresses of comparisons call a release: its own, without folder and ending. */
  public static String id(Release release) {
    return release.url().substring(release.url().indexOf('/') + 1).replaceFirst("\\.html$", "");
  }
}
