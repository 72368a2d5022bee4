package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import com.octoacme.shiplog.release.IncidentMentions;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which tagged releases failed, and which only mend. */
final class Deployments {
  private final Map<String, Release> byTag = new HashMap<>();
  private final IncidentMentions mentions;

  private Deployments(IncidentMentions mentions, List<Release> releases) {
    this.mentions = mentions;
    releases.forEach(release -> release.tag().ifPresent(tag -> byTag.put(tag, release)));
  }

  /**
   * The deployments of a repository: one for each tag of a version that is no pre-release.
   *
   * @param leadTimes by tag
   */
  static List<Deployment> of(
      Logbook logbook, List<Release> releases, Map<String, List<Duration>> leadTimes) {
    Deployments deployments = new Deployments(IncidentMentions.of(logbook, key -> key), releases);
    return logbook.tags().inOrder().stream()
        .filter(tag -> !tag.version().isPreRelease())
        .map(tag -> deployments.deployment(tag, leadTimes.getOrDefault(tag.name(), List.of())))
        .toList();
  }

  private Deployment deployment(ReleaseTag tag, List<Duration> leadTimes) {
    Optional<Release> release = Optional.ofNullable(byTag.get(tag.name()));
    return new Deployment(
        tag.name(),
        tag.line(),
        tag.at().toLocalDate(),
        release.filter(Release::isTakenBack).isPresent() || isBlamed(tag),
        isNamed(ReleaseRole.FIXED, tag) && isPatch(tag, release),
        leadTimes);
  }

  private boolean isBlamed(ReleaseTag tag) {
    return Stream.of(ReleaseRole.CAUSED, ReleaseRole.ROLLED_BACK, ReleaseRole.YANKED)
        .anyMatch(role -> isNamed(role, tag));
  }

  private boolean isNamed(ReleaseRole role, ReleaseTag tag) {
    return !mentions.of(role, tag.line(), tag.version()).isEmpty();
  }

  private static boolean isPatch(ReleaseTag tag, Optional<Release> release) {
    return release
        .flatMap(Release::type)
        .map(type -> type == ReleaseType.PATCH)
        .orElseGet(() -> tag.version().number(2).signum() != 0);
  }
}
