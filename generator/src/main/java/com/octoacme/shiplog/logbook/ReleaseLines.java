package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The versions of each line in their order: those that are tagged, and those that have notes. */
public final class ReleaseLines {
  private final Logbook logbook;
  private final Map<String, NavigableSet<ReleaseVersion>> all = new HashMap<>();
  private final Map<String, NavigableSet<ReleaseVersion>> finals = new HashMap<>();
  private final Map<String, NavigableSet<ReleaseVersion>> tagged = new HashMap<>();

  private ReleaseLines(Logbook logbook) {
    this.logbook = logbook;
  }

  /** The lines of a logbook. */
  public static ReleaseLines of(Logbook logbook) {
    ReleaseLines lines = new ReleaseLines(logbook);
    for (ReleaseTag tag : logbook.tags().inOrder()) {
      lines.add(tag.line(), tag.version());
      lines.tagged.computeIfAbsent(tag.line(), line -> new TreeSet<>()).add(tag.version());
    }
    logbook
        .ofKind(DocumentKind.RELEASE)
        .forEach(entry -> entry.version().ifPresent(version -> lines.add(entry.line(), version)));
    return lines;
  }

  private void add(String line, ReleaseVersion version) {
    all.computeIfAbsent(line, name -> new TreeSet<>()).add(version);
    if (!version.isPreRelease()) {
      finals.computeIfAbsent(line, name -> new TreeSet<>()).add(version);
    }
  }

  /**
   * The release before that of a document: as it states, else the highest lower version among the
   * ancestors of its tag, else the highest lower version of its line.
   */
  public Optional<PreviousRelease> findPrevious(LogbookEntry entry) {
    Optional<ReleaseTag> own = ownTag(entry);
    return findStatedPrevious(entry)
        .map(stated -> new PreviousRelease(stated, true))
        .or(
            () ->
                own.flatMap(logbook.shipments()::findPrevious)
                    .map(tag -> new PreviousRelease(tag.version().text(), true)))
        .or(
            () ->
                findLower(all, entry)
                    .map(version -> new PreviousRelease(version.text(), isRelated(own))));
  }

  private boolean isRelated(Optional<ReleaseTag> own) {
    return own.isEmpty() || !logbook.history().complete();
  }

  private static Optional<String> findStatedPrevious(LogbookEntry entry) {
    return new EntryText(entry).find("previous");
  }

  private static Optional<ReleaseTag> ownTag(LogbookEntry entry) {
    return entry
        .shippedIn()
        .filter(shipment -> shipment.association() == Association.EXPLICIT)
        .map(Shipment::tag);
  }

  private static Optional<ReleaseVersion> findLower(
      Map<String, NavigableSet<ReleaseVersion>> versions, LogbookEntry entry) {
    return entry
        .version()
        .flatMap(
            version ->
                Optional.ofNullable(versions.get(entry.line()))
                    .map(ofLine -> ofLine.lower(version)));
  }

  /**
   * The step to a document's version from the release before it, pre-releases not counted; empty
   * where nothing came before.
   */
  public Optional<ReleaseType> findStep(LogbookEntry entry) {
    Optional<ReleaseVersion> before =
        findStatedPrevious(entry).flatMap(ReleaseVersion::find).or(() -> findLower(finals, entry));
    return entry
        .version()
        .flatMap(version -> before.map(lower -> ReleaseType.between(lower, version)));
  }

  /** Whether a higher version of a document's line has a tag. */
  public boolean isOvertaken(LogbookEntry entry) {
    return entry
        .version()
        .filter(version -> isHigher(tagged.get(entry.line()), version))
        .isPresent();
  }

  private static boolean isHigher(
      @org.jspecify.annotations.Nullable NavigableSet<ReleaseVersion> versions,
      ReleaseVersion version) {
    return versions != null && versions.higher(version) != null;
  }
}
