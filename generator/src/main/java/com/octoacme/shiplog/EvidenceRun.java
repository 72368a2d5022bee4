package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.evidence.EvidencePage;
import com.octoacme.shiplog.evidence.EvidenceReader;
import com.octoacme.shiplog.evidence.Population;
import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.release.ReleaseReader;
import com.octoacme.shiplog.source.CommitRange;
import com.octoacme.shiplog.source.RangeCommit;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes the evidence of a release, an incident or a period, with the SHA-256 of each file. */
final class EvidenceRun {
  private final Logbook logbook;
  private final Repository repository;
  private final List<Release> releases;
  private final List<Incident> incidents;
  private final List<Exemption> exemptions;

  /**
   * @param exemptions of all documents
   */
  EvidenceRun(Logbook logbook, Repository repository, List<Exemption> exemptions) {
    this.logbook = logbook;
    this.repository = repository;
    this.releases = new ReleaseReader(logbook, path -> path).read();
    this.incidents = new IncidentReader(logbook, logbook.asOf(), path -> path).read();
    this.exemptions = List.copyOf(exemptions);
  }

  /** The files that were written, relative to the folder. */
  List<String> write(EvidenceRequest wanted, Path folder) {
    Map<String, String> files = new TreeMap<>();
    EvidenceReader reader = new EvidenceReader(logbook, releases, incidents, exemptions);
    if (wanted.release().isPresent()) {
      Release release = release(wanted.release().get());
      String name = "evidence-" + safe(release.version().orElseThrow().text());
      put(files, name, "Release " + release.title(), releaseEvidence(reader, release));
    } else if (wanted.id().isPresent()) {
      Incident incident = incident(wanted.id().get());
      String title = "Incident " + incident.title();
      put(files, "evidence-" + safe(incident.id()), title, reader.incident(incident));
    } else {
      putPeriod(files, reader, wanted);
    }
    files.put("SHA256SUMS", sums(files));
    files.forEach((name, text) -> FileWriter.write(folder.resolve(name), bytes(text)));
    return List.copyOf(files.keySet());
  }

  private static void put(Map<String, String> files, String name, String title, JsonValue value) {
    files.put(name + ".json", JsonWriter.write(value));
    files.put(name + ".html", EvidencePage.write(title, EvidenceReader.NOTE, value));
  }

  private Release release(String text) {
    Optional<ReleaseVersion> version = ReleaseVersion.find(text);
    return releases.stream()
        .filter(
            one ->
                one.version()
                    .flatMap(own -> version.map(wanted -> own.compareTo(wanted) == 0))
                    .orElse(false))
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "there are no notes of release \"" + text + "\"",
                    "shiplog.release",
                    "Write the version of one of the " + releases.size() + " releases."));
  }

  private Incident incident(String id) {
    return incidents.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "there is no incident \"" + id + "\"",
                    "shiplog.id",
                    "Write the id of one of the " + incidents.size() + " incidents."));
  }

  private JsonValue releaseEvidence(EvidenceReader reader, Release release) {
    Optional<ReleaseTag> tag = release.tag().flatMap(logbook.tags()::findNamed);
    Optional<String> notes =
        tag.flatMap(known -> logbook.shipments().findContent(release.path(), known))
            .flatMap(this::text);
    return reader.release(release, notes, tag.map(this::commits).orElse(List.of()));
  }

  private Optional<String> text(String blob) {
    try {
      byte[] bytes = repository.content(blob, logbook.configuration().limits().file());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  private List<RangeCommit> commits(ReleaseTag tag) {
    Optional<ReleaseTag> previous =
        Optional.ofNullable(repository.previous(logbook.tags()).get(tag.name()));
    Set<String> without = previous.map(known -> Set.of(known.commit())).orElse(Set.of());
    return repository.range(new CommitRange(tag.commit(), without, false));
  }

  private void putPeriod(Map<String, String> files, EvidenceReader reader, EvidenceRequest wanted) {
    LocalDate from = day(wanted.from(), "shiplog.from");
    LocalDate to = day(wanted.to(), "shiplog.to");
    String name = "evidence-" + from + "-to-" + to;
    put(files, name, "Releases and incidents, " + from + " to " + to, reader.period(from, to));
    files.put(
        name + "-releases.csv", Population.csv(Population.releases(logbook, releases, from, to)));
    files.put(name + "-incidents.csv", Population.csv(Population.incidents(incidents, from, to)));
  }

  private static LocalDate day(Optional<String> text, String parameter) {
    try {
      return LocalDate.parse(text.orElse(""));
    } catch (DateTimeException e) {
      throw new SetupException(
          text.map(day -> "\"" + day + "\" is no day")
              .orElse("neither a release nor an incident is named, nor a whole period"),
          parameter,
          "Set shiplog.release, shiplog.id, or shiplog.from and shiplog.to as 2026-01-31.");
    }
  }

  private static String safe(String name) {
    return name.replaceAll("[^0-9A-Za-z._+-]", "-");
  }

  /** As {@code sha256sum --check} reads it. */
  private static String sums(Map<String, String> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, text) -> sums.append(sha256(bytes(text))).append("  ").append(name).append('\n'));
    return sums.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
