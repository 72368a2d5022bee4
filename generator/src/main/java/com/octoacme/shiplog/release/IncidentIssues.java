package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which incidents are known issues of which release: from the one that caused them up to the one
 * before their fix, by version, on the line of the cause. Without a fix on that line only the cause
 * is told, since nobody says how long the trouble lasted.
 */
final class IncidentIssues {
  private final Map<String, NavigableMap<ReleaseVersion, List<IncidentLink>>> byLine =
      new HashMap<>();

  private IncidentIssues() {}

  static IncidentIssues of(Logbook logbook, IncidentMentions mentions) {
    IncidentIssues issues = new IncidentIssues();
    logbook
        .ofKind(DocumentKind.RELEASE)
        .forEach(
            entry -> entry.version().ifPresent(version -> issues.addNotes(entry.line(), version)));
    mentions.all().forEach(issues::add);
    return issues;
  }

  private void addNotes(String line, ReleaseVersion version) {
    byLine.computeIfAbsent(line, none -> new TreeMap<>()).put(version, new ArrayList<>());
  }

  private void add(IncidentMentions.Mention mention) {
    mention.of(ReleaseRole.CAUSED).stream()
        .flatMap(cause -> affected(cause, fix(mention, cause)).values().stream())
        .filter(links -> !links.contains(mention.incident()))
        .forEach(links -> links.add(mention.incident()));
  }

  private static Optional<ReleaseVersion> fix(
      IncidentMentions.Mention mention, IncidentMentions.Name cause) {
    return mention.of(ReleaseRole.FIXED).stream()
        .filter(fix -> fix.line().equals(cause.line()))
        .map(IncidentMentions.Name::version)
        .filter(fix -> fix.compareTo(cause.version()) > 0)
        .min(Comparator.naturalOrder());
  }

  private NavigableMap<ReleaseVersion, List<IncidentLink>> affected(
      IncidentMentions.Name cause, Optional<ReleaseVersion> fix) {
    NavigableMap<ReleaseVersion, List<IncidentLink>> line =
        byLine.getOrDefault(cause.line(), new TreeMap<>());
    boolean fixed = fix.isPresent();
    return line.subMap(cause.version(), true, fix.orElse(cause.version()), !fixed);
  }

  /** The incidents that users of a release should know of, by their paths' order. */
  List<IncidentLink> of(LogbookEntry release) {
    return release
        .version()
        .flatMap(
            version ->
                Optional.ofNullable(byLine.get(release.line())).map(line -> line.get(version)))
        .map(List::copyOf)
        .orElse(List.of());
  }
}
