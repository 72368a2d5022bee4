package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
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
  private static final Pattern VERSION_IN_TEXT =
      Pattern.compile("(?<![0-9A-Za-z.])[vV]?\\d+(?:\\.\\d+)+(?:[-+][0-9A-Za-z.+-]+)?");
  private static final Pattern DATE_IN_TEXT =
      Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private final Logbook logbook;
  private final Function<String, String> urls;
  private final ReleaseTags tags;
  private final Map<String, Checklist> checklists;

  /**
   * A reader of one logbook.
   *
   * @param urls the address of a document's page by its path
   */
  public ReleaseReader(Logbook logbook, Function<String, String> urls) {
    this.logbook = logbook;
    this.urls = urls;
    this.tags =
        new ReleaseTags(
            new TagReader(logbook.configuration().tagPattern()).read(logbook.history().tags()));
    this.checklists =
        logbook
            .ofKind(DocumentKind.CHECKLIST)
            .filter(entry -> versionOf(entry).isPresent())
            .collect(
                Collectors.toMap(
                    entry -> versionOf(entry).orElseThrow().text(),
                    entry -> ChecklistReader.read(entry),
                    (first, second) -> first));
  }

  /** All releases, the highest version first, those without a version last, by path. */
  public List<Release> read() {
    List<Draft> drafts = logbook.ofKind(DocumentKind.RELEASE).map(this::draft).toList();
    ReleaseLines lines = new ReleaseLines();
    drafts.forEach(
        draft ->
            draft
                .version()
                .ifPresent(version -> lines.add(draft.line(), version, draft.tag().isPresent())));
    return drafts.stream().map(draft -> release(draft, lines)).sorted(NEWEST_FIRST).toList();
  }

  private static final Comparator<Release> NEWEST_FIRST =
      Comparator.comparing(
              (Release release) -> release.version().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Release::line)
          .thenComparing(Release::path);

  /** What a release is before it is compared with the others. */
  private record Draft(
      LogbookEntry entry, Optional<ReleaseVersion> version, Optional<ReleaseTag> tag) {
    String line() {
      return tag.map(ReleaseTag::line).orElse("");
    }
  }

  private Draft draft(LogbookEntry entry) {
    Optional<ReleaseVersion> version = versionOf(entry);
    return new Draft(entry, version, findTag(entry, version));
  }

  private Optional<ReleaseTag> findTag(LogbookEntry entry, Optional<ReleaseVersion> version) {
    Optional<String> named = entry.document().frontMatter().findText("tag");
    return named.isPresent() ? tags.findNamed(named.get()) : version.flatMap(tags::find);
  }

  private Release release(Draft draft, ReleaseLines lines) {
    LogbookEntry entry = draft.entry();
    Document document = entry.document();
    EntryText text = new EntryText(entry);
    Optional<ReleaseVersion> previous =
        draft.version().flatMap(version -> lines.findPrevious(draft.line(), version));
    return new Release(
        entry.id(),
        draft.version(),
        text.title().orElseGet(() -> fallbackTitle(draft)),
        text.date("date").or(() -> dateInTitle(document)),
        text.find("release-type", "type")
            .flatMap(ReleaseReader::type)
            .or(() -> draft.version().map(version -> step(version, previous))),
        state(draft, lines),
        draft.tag().map(ReleaseTag::name),
        draft.tag().map(ReleaseTag::at),
        draft.tag().map(tag -> Release.Association.EXPLICIT),
        draft.line(),
        document.frontMatter().findText("previous").or(() -> previous.map(ReleaseVersion::text)),
        text.summary(),
        checklist(draft),
        entry.path(),
        urls.apply(entry.path()),
        entry.history());
  }

  private Optional<Checklist> checklist(Draft draft) {
    Checklist own = ChecklistReader.read(draft.entry());
    if (own.total() > 0) {
      return Optional.of(own);
    }
    return draft.version().flatMap(version -> Optional.ofNullable(checklists.get(version.text())));
  }

  private static String fallbackTitle(Draft draft) {
    return draft.version().map(version -> "Release " + version.text()).orElse(draft.entry().id());
  }

  /** The version that a document states: in front matter, its file name, its title, or a field. */
  static Optional<ReleaseVersion> versionOf(LogbookEntry entry) {
    Document document = entry.document();
    return document
        .frontMatter()
        .findText("version")
        .flatMap(ReleaseVersion::find)
        .or(() -> entry.source().id().find(entry.path()).flatMap(ReleaseVersion::find))
        .or(() -> document.sections().stream().findFirst().flatMap(ReleaseReader::versionInTitle))
        .or(
            () ->
                new EntryText(entry).find("Release name / number").flatMap(ReleaseReader::inText));
  }

  private static Optional<ReleaseVersion> versionInTitle(Section title) {
    return inText(title.heading().plain());
  }

  private static Optional<ReleaseVersion> inText(String text) {
    Matcher matcher = VERSION_IN_TEXT.matcher(text);
    return matcher.find() ? ReleaseVersion.find(matcher.group()) : Optional.empty();
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

  private static Release.State state(Draft draft, ReleaseLines lines) {
    Document document = draft.entry().document();
    if (isSet(document, "yanked")) {
      return Release.State.YANKED;
    }
    if (isSet(document, "rolled-back")) {
      return Release.State.ROLLED_BACK;
    }
    if (draft.tag().isEmpty()) {
      return Release.State.DRAFT;
    }
    return draft.version().filter(version -> lines.isSuperseded(draft.line(), version)).isPresent()
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
