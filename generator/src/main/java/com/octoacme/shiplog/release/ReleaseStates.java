package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells where a release stands, by its tag, its notes, and the incidents that name it. */
final class ReleaseStates {
  private static final String[] YANKED = {"yanked"};
  private static final String[] ROLLED_BACK = {"rolledBack", "rolled-back", "rolled back"};
  private static final List<String> NOT = List.of("false", "no", "off");

  private final IncidentMentions mentions;
  private final StandingVersions standing;

  ReleaseStates(Logbook logbook, IncidentMentions mentions) {
    this.mentions = mentions;
    this.standing = new StandingVersions(logbook, this::isTakenBack);
  }

  Release.State of(LogbookEntry entry) {
    if (isYanked(entry)) {
      return Release.State.YANKED;
    }
    if (isRolledBack(entry)) {
      return Release.State.ROLLED_BACK;
    }
    if (entry.shippedIn().isEmpty()) {
      return Release.State.DRAFT;
    }
    return standing.isSuperseded(entry) ? Release.State.SUPERSEDED : Release.State.RELEASED;
  }

  /** The incidents because of which a release was taken back: they name it, or it names them. */
  List<IncidentLink> tookBack(LogbookEntry entry) {
    List<IncidentLink> links = new ArrayList<>(mentions.of(ReleaseRole.ROLLED_BACK, entry));
    links.addAll(mentions.of(ReleaseRole.YANKED, entry));
    for (String[] names : List.of(YANKED, ROLLED_BACK)) {
      stated(entry, names).map(mentions::named).ifPresent(links::addAll);
    }
    return links.stream().distinct().toList();
  }

  private boolean isTakenBack(LogbookEntry entry) {
    return entry.kind() == DocumentKind.RELEASE && (isYanked(entry) || isRolledBack(entry));
  }

  private boolean isYanked(LogbookEntry entry) {
    return stated(entry, YANKED).isPresent()
        || isMarked(entry.document())
        || !mentions.of(ReleaseRole.YANKED, entry).isEmpty();
  }

  private boolean isRolledBack(LogbookEntry entry) {
    return stated(entry, ROLLED_BACK).isPresent()
        || !mentions.of(ReleaseRole.ROLLED_BACK, entry).isEmpty();
  }

  /** As Keep a Changelog marks it: {@code ## [1.0.0] - 2026-01-01 [YANKED]}. */
  private static boolean isMarked(Document document) {
    return document.sections().stream()
        .findFirst()
        .map(title -> title.heading().plain().toUpperCase(Locale.ROOT))
        .filter(title -> title.contains("[YANKED]"))
        .isPresent();
  }

  private static Optional<String> stated(LogbookEntry entry, String... names) {
    return new EntryText(entry)
        .find(names)
        .filter(value -> !NOT.contains(value.strip().toLowerCase(Locale.ROOT)));
  }
}
