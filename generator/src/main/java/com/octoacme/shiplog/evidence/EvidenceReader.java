package com.octoacme.shiplog.evidence;

import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.data.ExemptionJson;
import com.octoacme.shiplog.site.data.IncidentJson;
import com.octoacme.shiplog.site.data.ReleaseJson;
import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.RangeCommit;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.text.Position;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects what git recorded. It is a claim with provenance, not proof: what was approved outside
 * of git is not covered, and the page says so.
 */
public final class EvidenceReader {
  /** Stands on every page. */
  public static final String NOTE =
      "Recorded in git: a claim with provenance, not proof. A signature is told as present, not as"
          + " verified. Approvals outside of git are not covered.";

  private static final String SCHEMA = "shiplog-evidence/1";

  private final Logbook logbook;
  private final List<Release> releases;
  private final List<Incident> incidents;
  private final List<Exemption> exemptions;

  /** A reader of one logbook with its model. */
  public EvidenceReader(
      Logbook logbook,
      List<Release> releases,
      List<Incident> incidents,
      List<Exemption> exemptions) {
    this.logbook = logbook;
    this.releases = List.copyOf(releases);
    this.incidents = List.copyOf(incidents);
    this.exemptions = List.copyOf(exemptions);
  }

  private JsonValue.Builder begin(String kind) {
    return JsonValue.object()
        .with("schema", SCHEMA)
        .with("kind", kind)
        .with("commit", logbook.head())
        .with("asOf", logbook.asOf().date().toString());
  }

  /**
   * The evidence of a release.
   *
   * @param notes as they stood in the tag
   * @param commits that it shipped
   */
  public JsonValue release(Release release, Optional<String> notes, List<RangeCommit> commits) {
    Optional<ReleaseTag> tag = release.tag().flatMap(logbook.tags()::findNamed);
    return begin("release")
        .with("tag", tag.map(EvidenceReader::tag).orElse(JsonValue.NULL))
        .with("release", ReleaseJson.of(release, true))
        .with("notesAsTagged", notes)
        .with("revisions", revisions(release.history()))
        .with("commits", JsonValue.array(commits, one -> commit(one.commit())))
        .with("incidentsCaused", incidents(release.incidents().caused()))
        .with("incidentsFixed", incidents(release.incidents().fixes()))
        .with("exceptions", exceptions(exemption -> isOf(release, exemption)))
        .build();
  }

  /** Whether an exemption is in the notes, or in a checklist of their own. */
  private boolean isOf(Release release, Exemption exemption) {
    boolean inChecklist =
        release.checklist().filter(list -> list.path().equals(exemption.path())).isPresent()
            && !exemption.path().equals(release.path());
    return inChecklist
        || logbook.entries().stream()
            .filter(entry -> entry.key().equals(release.key()))
            .anyMatch(entry -> isIn(entry, exemption));
  }

  private static boolean isIn(LogbookEntry entry, Exemption exemption) {
    return entry.path().equals(exemption.path())
        && exemption.line().map(line -> entry.holds(new Position(line, 1))).orElse(true);
  }

  /** What was accepted or left out: comments, the baseline, and what documents say themselves. */
  private JsonValue exceptions(Predicate<Exemption> wanted) {
    return JsonValue.array(
        exemptions.stream().filter(wanted).toList(),
        exemption -> ExemptionJson.of(exemption, true));
  }

  private JsonValue incidents(List<IncidentLink> links) {
    return JsonValue.array(
        incidents.stream()
            .filter(incident -> links.stream().anyMatch(link -> link.url().equals(incident.url())))
            .toList(),
        incident -> IncidentJson.of(incident, true));
  }

  /** The evidence of an incident. */
  public JsonValue incident(Incident incident) {
    return begin("incident")
        .with("incident", IncidentJson.of(incident, true))
        .with("revisions", revisions(incident.history()))
        .with("exceptions", exceptions(one -> one.path().equals(incident.path())))
        .build();
  }

  /** All releases and incidents of a period, tags without notes included. */
  public JsonValue period(LocalDate from, LocalDate to) {
    List<Population.Row> ofReleases = Population.releases(logbook, releases, from, to);
    List<Population.Row> ofIncidents = Population.incidents(incidents, from, to);
    Set<String> paths =
        Stream.concat(ofReleases.stream(), ofIncidents.stream())
            .map(Population.Row::path)
            .collect(Collectors.toSet());
    return begin("period")
        .with("from", from.toString())
        .with("to", to.toString())
        .with("releases", JsonValue.array(ofReleases, Population.Row::json))
        .with("incidents", JsonValue.array(ofIncidents, Population.Row::json))
        .with("exceptions", exceptions(one -> paths.contains(one.path())))
        .build();
  }

  private static JsonValue tag(ReleaseTag tag) {
    return JsonValue.object()
        .with("name", tag.name())
        .with("commit", tag.commit())
        .with("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tag.at()))
        .build();
  }

  private static JsonValue revisions(DocumentHistory history) {
    return JsonValue.array(history.revisions(), EvidenceReader::revision);
  }

  private static JsonValue revision(Revision revision) {
    return JsonValue.object()
        .with("path", revision.path())
        .with("written", commit(revision.commit()))
        .with("landed", revision.landing().map(EvidenceReader::commit).orElse(JsonValue.NULL))
        .build();
  }

  private static JsonValue commit(Commit commit) {
    return JsonValue.object()
        .with("id", commit.id())
        .with("author", commit.author())
        .with("authoredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(commit.authoredAt()))
        .with("committer", commit.committer())
        .with("committedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(commit.committedAt()))
        .with("subject", commit.subject())
        .with("coAuthors", JsonValue.array(commit.coAuthors(), JsonValue::of))
        .with("reviewers", JsonValue.array(commit.reviewers(), JsonValue::of))
        .with("signature", commit.signature() == Commit.Signature.PRESENT ? "present" : "none")
        .with("merge", commit.merge())
        .build();
  }
}
