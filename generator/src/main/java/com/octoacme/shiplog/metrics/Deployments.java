package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells which tagged releases failed, and which only mend. */
final class Deployments {
  private final Map<String, Release> byTag = new HashMap<>();
  private final Set<ReleaseVersion> failed = new TreeSet<>();
  private final Set<ReleaseVersion> fixing = new TreeSet<>();

  private Deployments(List<Release> releases, List<Incident> incidents) {
    releases.forEach(release -> release.tag().ifPresent(tag -> byTag.put(tag, release)));
    incidents.stream()
        .map(Incident::links)
        .flatMap(links -> Stream.of(links.causedBy(), links.rolledBack(), links.yanked()))
        .flatMap(named -> named.flatMap(ReleaseVersion::find).stream())
        .forEach(failed::add);
    incidents.stream()
        .flatMap(incident -> incident.links().fixedIn().flatMap(ReleaseVersion::find).stream())
        .forEach(fixing::add);
  }

  /**
   * The deployments of a repository: one for each tag of a version that is no pre-release.
   *
   * @param leadTimes by tag
   */
  static List<Deployment> of(
      List<ReleaseTag> tags,
      List<Release> releases,
      List<Incident> incidents,
      Map<String, List<Duration>> leadTimes) {
    Deployments deployments = new Deployments(releases, incidents);
    return tags.stream()
        .filter(tag -> !tag.version().isPreRelease())
        .map(tag -> deployments.deployment(tag, leadTimes.getOrDefault(tag.name(), List.of())))
        .toList();
  }

  private Deployment deployment(ReleaseTag tag, List<Duration> leadTimes) {
    Optional<Release> release = Optional.ofNullable(byTag.get(tag.name()));
    boolean takenBack =
        release
            .filter(
                known ->
                    known.state() == Release.State.ROLLED_BACK
                        || known.state() == Release.State.YANKED)
            .isPresent();
    return new Deployment(
        tag.name(),
        tag.line(),
        tag.at().toLocalDate(),
        takenBack || failed.contains(tag.version()),
        fixing.contains(tag.version()) && isPatch(tag, release),
        leadTimes);
  }

  private static boolean isPatch(ReleaseTag tag, Optional<Release> release) {
    return release
        .flatMap(Release::type)
        .map(type -> type == ReleaseType.PATCH)
        .orElseGet(() -> tag.version().number(2).signum() != 0);
  }
}
