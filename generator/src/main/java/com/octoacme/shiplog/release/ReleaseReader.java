package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the releases of a logbook: version from front matter, file name or title; the tag of that
 * version; what came before it on its line.
 */
public final class ReleaseReader {
  private static final Pattern DATE_IN_TEXT =
      Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private final Logbook logbook;
  private final Function<String, String> urls;
  private final Map<String, Checklist> checklists;

  /**
   * A reader of one logbook.
   *
   * @param urls the address of a document's page by its path
   */
  public ReleaseReader(Logbook logbook, Function<String, String> urls) {
    this.logbook = logbook;
    this.urls = urls;
    this.checklists =
        logbook
            .ofKind(DocumentKind.CHECKLIST)
            .filter(entry -> entry.version().isPresent())
            .collect(
                Collectors.toMap(
                    entry -> entry.version().orElseThrow().text(),
                    entry -> ChecklistReader.read(entry),
                    (first, second) -> first));
  }

  /** All releases, the highest version first, those without a version last, by path. */
  public List<Release> read() {
    List<LogbookEntry> entries = logbook.ofKind(DocumentKind.RELEASE).toList();
    ReleaseLines lines = new ReleaseLines();
    entries.forEach(
        entry ->
            entry
                .version()
                .ifPresent(
                    version -> lines.add(entry.line(), version, entry.shippedIn().isPresent())));
    return entries.stream().map(entry -> release(entry, lines)).sorted(NEWEST_FIRST).toList();
  }

  private static final Comparator<Release> NEWEST_FIRST =
      Comparator.comparing(
              (Release release) -> release.version().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Release::line)
          .thenComparing(Release::path);

  private Release release(LogbookEntry entry, ReleaseLines lines) {
    Document document = entry.document();
    EntryText text = new EntryText(entry);
    Optional<ReleaseVersion> previous =
        entry.version().flatMap(version -> lines.findPrevious(entry.line(), version));
    return new Release(
        entry.id(),
        entry.version(),
        text.title().orElseGet(() -> fallbackTitle(entry)),
        text.date("date").or(() -> dateInTitle(document)),
        text.find("release-type", "type")
            .flatMap(ReleaseReader::type)
            .or(() -> entry.version().map(version -> step(version, previous))),
        state(entry, lines),
        entry.shippedIn().map(shipment -> shipment.tag().name()),
        entry.shippedIn().map(shipment -> shipment.tag().at()),
        entry.shippedIn().map(Shipment::association),
        entry.line(),
        document.frontMatter().findText("previous").or(() -> previous.map(ReleaseVersion::text)),
        text.summary(),
        checklist(entry),
        entry.path(),
        urls.apply(entry.path()),
        entry.history());
  }

  private Optional<Checklist> checklist(LogbookEntry entry) {
    Checklist own = ChecklistReader.read(entry);
    if (own.total() > 0) {
      return Optional.of(own);
    }
    return entry.version().flatMap(version -> Optional.ofNullable(checklists.get(version.text())));
  }

  private static String fallbackTitle(LogbookEntry entry) {
    return entry.version().map(version -> "Release " + version.text()).orElse(entry.id());
  }

  private static Optional<LocalDate> dateInTitle(Document document) {
    return document.sections().stream()
        .findFirst()
        .map(section -> DATE_IN_TEXT.matcher(section.heading().plain()))
        .filter(Matcher::find)
        .flatMap(matcher -> EntryText.findDate(matcher.group()));
  }

  private static Optional<Release.Type> type(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "patch" -> Optional.of(Release.Type.PATCH);
      case "minor" -> Optional.of(Release.Type.MINOR);
      case "major" -> Optional.of(Release.Type.MAJOR);
      default -> Optional.empty();
    };
  }

  private static Release.Type step(ReleaseVersion version, Optional<ReleaseVersion> previous) {
    for (int place = 0; place < 2; place++) {
      boolean stepped =
          previous.isPresent()
              ? !version.number(place).equals(previous.get().number(place))
              : restIsZero(version, place + 1);
      if (stepped) {
        return place == 0 ? Release.Type.MAJOR : Release.Type.MINOR;
      }
    }
    return Release.Type.PATCH;
  }

  private static boolean restIsZero(ReleaseVersion version, int from) {
    for (int place = from; place < version.numbers().size(); place++) {
      if (version.number(place).signum() != 0) {
        return false;
      }
    }
    return true;
  }

  private static Release.State state(LogbookEntry entry, ReleaseLines lines) {
    Document document = entry.document();
    if (isSet(document, "yanked")) {
      return Release.State.YANKED;
    }
    if (isSet(document, "rolled-back")) {
      return Release.State.ROLLED_BACK;
    }
    if (entry.shippedIn().isEmpty()) {
      return Release.State.DRAFT;
    }
    return entry.version().filter(version -> lines.isSuperseded(entry.line(), version)).isPresent()
        ? Release.State.SUPERSEDED
        : Release.State.RELEASED;
  }

  private static boolean isSet(Document document, String key) {
    return document
        .frontMatter()
        .findText(key)
        .filter(value -> !List.of("false", "no", "off").contains(value.toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
