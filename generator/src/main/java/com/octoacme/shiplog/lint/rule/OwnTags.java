package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.Association;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** Release notes with the tag that they name or whose version they state. */
final class OwnTags {
  private OwnTags() {}

  /** Notes and their tag. */
  record Tagged(LogbookEntry entry, ReleaseTag tag) {}

  static Stream<Tagged> of(Logbook logbook) {
    return logbook
        .ofKind(DocumentKind.RELEASE)
        .flatMap(entry -> find(entry).map(tag -> new Tagged(entry, tag)).stream());
  }

  static Optional<ReleaseTag> find(LogbookEntry entry) {
    return entry
        .shippedIn()
        .filter(shipment -> shipment.association() == Association.EXPLICIT)
        .map(Shipment::tag);
  }

  /** Where a finding about all of the notes stands: at their title. */
  static Span title(LogbookEntry entry) {
    return entry.document().sections().stream()
        .findFirst()
        .map(Section::headingSpan)
        .orElseGet(() -> Span.at(entry.document().extent().start()));
  }
}
