package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.TagNameReader;
import java.util.Optional;

/**
 * Tells with which tag a document shipped. A release or a checklist belongs to the tag that it
 * names or whose version it states; all else, and those that state none, to the first tag with it.
 */
final class ProvenanceReader {
  private final ReleaseTags tags;
  private final StatedVersion versions;
  private final OwnTagFinder ownTags;

  ProvenanceReader(TagNameReader names, ReleaseTags tags) {
    this.tags = tags;
    this.versions = new StatedVersion(names);
    this.ownTags = new OwnTagFinder(tags, versions);
  }

  /**
   * Where a document stands.
   *
   * @param first the first tag with it, as git alone tells it
   */
  Provenance of(Document document, SourceSettings source, Optional<Shipment> first) {
    boolean ofRelease =
        source.kind() == DocumentKind.RELEASE || source.kind() == DocumentKind.CHECKLIST;
    return ofRelease
        ? ofRelease(document, source, first)
        : new Provenance(Optional.empty(), lineOf(first).orElseGet(tags::mainLine), first);
  }

  private Provenance ofRelease(Document document, SourceSettings source, Optional<Shipment> first) {
    Optional<ReleaseVersion> version = versions.find(document, source);
    Optional<Shipment> shipment =
        ownTags
            .find(document, version)
            .map(tag -> new Shipment(tag, Association.EXPLICIT))
            .or(() -> first.filter(shipped -> isPlausible(document, version, shipped.tag())));
    String line = lineOf(shipment).orElseGet(() -> ownTags.lineOf(document));
    return new Provenance(version, line, shipment);
  }

  private static Optional<String> lineOf(Optional<Shipment> shipment) {
    return shipment.map(shipped -> shipped.tag().line());
  }

  /** Notes that were in an earlier release already were written ahead: they are drafts still. */
  private static boolean isPlausible(
      Document document, Optional<ReleaseVersion> version, ReleaseTag tag) {
    return document.frontMatter().findText("tag").isEmpty()
        && (version.isEmpty() || version.get().compareTo(tag.version()) <= 0);
  }
}
