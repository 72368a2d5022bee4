package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.KnownIssue;
import com.octoacme.shiplog.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a release is safe to upgrade to, as far as the log knows.
 *
 * @param verdict the answer
 * @param reasons what speaks against it; empty if nothing does
 */
public record UpgradeAdvice(Verdict verdict, List<Reason> reasons) {
  public UpgradeAdvice {
    reasons = List.copyOf(reasons);
  }

  /** The answer in one word. */
  public enum Verdict {
    /** It was rolled back or yanked. */
    NO,
    /** No tag belongs to it yet. */
    NOT_YET,
    /** Something is known that users should read first. */
    WITH_CARE,
    /** Nothing is recorded against it. */
    YES
  }

  /**
   * Something to know before.
   *
   * @param text in words
   * @param incident that tells it
   * @param fixedIn the releases that mend it
   */
  public record Reason(
      String text, Optional<SiteModel.Link> incident, List<SiteModel.Link> fixedIn) {
    public Reason {
      fixedIn = List.copyOf(fixedIn);
    }
  }

  /** Advises on the releases of a log. */
  static final class Adviser {
    private final IncidentReleases releases;
    private final Map<String, Incident> incidents;

    Adviser(IncidentReleases releases, List<Incident> incidents) {
      this.releases = releases;
      this.incidents =
          incidents.stream().collect(Collectors.toMap(Incident::url, incident -> incident));
    }

    UpgradeAdvice of(Release release) {
      List<Reason> reasons = new ArrayList<>();
      incidentsOf(release).values().forEach(link -> reasons.add(reason(link, release)));
      release.details().knownIssues().stream()
          .filter(issue -> issue.incident().isEmpty())
          .map(KnownIssue::text)
          .forEach(text -> reasons.add(new Reason(text, Optional.empty(), List.of())));
      return new UpgradeAdvice(verdict(release, reasons), reasons);
    }

    /** Those that took it back first; each once. */
    private static Map<String, IncidentLink> incidentsOf(Release release) {
      Map<String, IncidentLink> links = new LinkedHashMap<>();
      release.incidents().tookBack().forEach(link -> links.put(link.url(), link));
      release.incidents().caused().forEach(link -> links.put(link.url(), link));
      release.details().knownIssues().stream()
          .flatMap(issue -> issue.incident().stream())
          .forEach(link -> links.put(link.url(), link));
      return links;
    }

    private Reason reason(IncidentLink link, Release release) {
      boolean open =
          Optional.ofNullable(incidents.get(link.url())).filter(Incident::ongoing).isPresent();
      String text =
          release.incidents().tookBack().contains(link)
              ? "Taken back because of"
              : open ? "Open incident" : "Incident";
      return new Reason(
          text,
          Optional.of(new SiteModel.Link(link.title(), link.url())),
          releases.fixesOf(link.url()));
    }

    private static Verdict verdict(Release release, List<Reason> reasons) {
      if (release.isTakenBack()) {
        return Verdict.NO;
      }
      if (release.state() == Release.State.DRAFT) {
        return Verdict.NOT_YET;
      }
      return reasons.isEmpty() ? Verdict.YES : Verdict.WITH_CARE;
    }
  }
}
