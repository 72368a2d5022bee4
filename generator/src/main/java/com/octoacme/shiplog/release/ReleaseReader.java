package com.octoacme.shiplog.release;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.ChecklistClock;
import com.octoacme.shiplog.checklist.ChecklistReader;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.PreviousRelease;
import com.octoacme.shiplog.logbook.ReleaseLines;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import com.octoacme.shiplog.version.ReleaseType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the releases of a logbook: version from front matter, file name or title; the tag of that
 * version; what came before it on its line.
 */
public final class ReleaseReader {
  private final Logbook logbook;
  private final Function<String, String> urls;
  private final Map<String, Checklist> checklists;
  private final IncidentMentions mentions;
  private final IncidentIssues issues;
  private final ReleaseStates states;

  /**
   * A reader of one logbook.
   *
   * @param urls the address of a document's page by its key
   */
  public ReleaseReader(Logbook logbook, Function<String, String> urls) {
    this.logbook = logbook;
    this.urls = urls;
    this.mentions = IncidentMentions.of(logbook, urls);
    this.issues = IncidentIssues.of(logbook, mentions);
    this.states = new ReleaseStates(logbook, mentions);
    this.checklists =
        logbook
            .ofKind(DocumentKind.CHECKLIST)
            .filter(entry -> entry.version().isPresent())
            .parallel()
            .collect(
                Collectors.toMap(
                    entry -> entry.version().orElseThrow().text(),
                    entry -> ChecklistReader.read(entry),
                    (first, second) -> first));
  }

  /** All releases, the highest version first, those without a version last, by path. */
  public List<Release> read() {
    List<LogbookEntry> entries = logbook.ofKind(DocumentKind.RELEASE).toList();
    ReleaseLines lines = ReleaseLines.of(logbook);
    return entries.parallelStream()
        .map(entry -> release(entry, lines))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static final Comparator<Release> NEWEST_FIRST =
      Comparator.comparing(
              (Release release) -> release.version().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Release::line)
          .thenComparing(Release::path);

  private Release release(LogbookEntry entry, ReleaseLines lines) {
    EntryText text = new EntryText(entry);
    Optional<PreviousRelease> previous = lines.findPrevious(entry);
    return new Release(
        entry.id(),
        entry.version(),
        title(entry, text),
        text.findReleaseDate(),
        type(entry, text, lines),
        states.of(entry),
        entry.shippedIn().map(shipment -> shipment.tag().name()),
        entry.shippedIn().map(shipment -> shipment.tag().at()),
        entry.shippedIn().map(Shipment::association),
        entry.line(),
        previous.map(PreviousRelease::version),
        previous.filter(before -> !before.related()).isEmpty(),
        text.summary(),
        checklist(entry),
        Optional.of(ChecklistReader.readRequirements(entry)).filter(list -> list.total() > 0),
        ChecklistClock.isEmergency(entry),
        logbook.findErratum(entry),
        new ReleaseDetailsReader(entry).read(issues.of(entry)),
        incidents(entry),
        entry.key(),
        entry.path(),
        urls.apply(entry.key()),
        entry.history());
  }

  private ReleaseIncidents incidents(LogbookEntry entry) {
    return new ReleaseIncidents(
        mentions.of(ReleaseRole.CAUSED, entry),
        mentions.of(ReleaseRole.FIXED, entry),
        states.tookBack(entry));
  }

  private Optional<Checklist> checklist(LogbookEntry entry) {
    Checklist own = ChecklistReader.read(entry);
    if (own.total() > 0) {
      return Optional.of(own);
    }
    return entry.version().flatMap(version -> Optional.ofNullable(checklists.get(version.text())));
  }

  /** Of {@code [1.0.0] - 2026-01-01 [YANKED]} the brackets are for tools, and the mark is told. */
  private static String title(LogbookEntry entry, EntryText text) {
    String title = text.title().orElseGet(() -> fallbackTitle(entry));
    return entry.isPart()
        ? title.replaceFirst("(?i)\\s*\\[yanked\\]", "").replaceAll("[\\[\\]]", "")
        : title;
  }

  private static String fallbackTitle(LogbookEntry entry) {
    return entry.version().map(version -> "Release " + version.text()).orElse(entry.id());
  }

  private static Optional<ReleaseType> type(
      LogbookEntry entry, EntryText text, ReleaseLines lines) {
    return text.findReleaseType()
        .flatMap(field -> ReleaseType.find(field.value()))
        .or(() -> lines.findStep(entry))
        .or(() -> entry.version().map(ReleaseType::of));
  }
}
