package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.gate.Check.Phase;
import com.octoacme.shiplog.gate.Check.State;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.Association;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks of one release: is it ready, and may it be announced? A tick is called "stated": Shiplog
 * cannot verify it.
 */
public final class GateReader {
  private final Logbook logbook;
  private final List<Finding> findings;
  private final List<Release> releases;
  private final List<Incident> incidents;

  /** A gate for the releases of a logbook. */
  public GateReader(
      Logbook logbook, List<Finding> findings, List<Release> releases, List<Incident> incidents) {
    this.logbook = logbook;
    this.findings = List.copyOf(findings);
    this.releases = List.copyOf(releases);
    this.incidents = List.copyOf(incidents);
  }

  /** The result for one version. */
  public GateResult read(ReleaseVersion version) {
    Optional<Release> release =
        releases.stream()
            .filter(one -> one.version().filter(own -> own.compareTo(version) == 0).isPresent())
            .findFirst();
    Optional<String> tag =
        release
            .filter(one -> one.association().filter(Association.EXPLICIT::equals).isPresent())
            .flatMap(Release::tag)
            .or(() -> logbook.tags().of(version).stream().map(ReleaseTag::name).findFirst());
    List<Check> checks =
        new ArrayList<>(release.map(this::notes).orElseGet(() -> List.of(noNotes())));
    checks.addAll(IncidentChecks.of(incidents));
    checks.add(tagged(tag));
    return new GateResult(version.text(), release, tag, checks);
  }

  private List<Check> notes(Release release) {
    return logbook.entries().stream()
        .filter(entry -> entry.key().equals(release.key()))
        .findFirst()
        .map(entry -> new ReleaseChecks(logbook, release, entry).read(findings))
        .orElseThrow(() -> new IllegalArgumentException("not a document: " + release.key()));
  }

  private static Check noNotes() {
    return Check.before("Release notes", State.MISSING, "there are none; draft begins them");
  }

  private static Check tagged(Optional<String> tag) {
    return new Check(
        "Tag",
        Phase.AFTER_TAG,
        tag.isPresent() ? State.OK : State.MISSING,
        tag.orElse("there is no tag of this version yet"),
        Optional.empty(),
        0);
  }
}
