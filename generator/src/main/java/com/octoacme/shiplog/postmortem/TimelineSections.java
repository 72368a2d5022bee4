package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.Optional;
import java.util.Set;

/** Which section of a document is its timeline. */
final class TimelineSections {
  private static final Set<String> USUAL =
      Set.of("timeline", "what happened", "incident timeline", "timeline of events", "chronology");

  private TimelineSections() {}

  /** The first section of a usual name, or of one that the document's template has for it. */
  static Optional<Section> find(LogbookEntry entry) {
    Set<String> own = entry.schema().map(schema -> schema.index().timelines()).orElse(Set.of());
    return entry
        .document()
        .allSections()
        .filter(section -> isOneOf(own, section.name()))
        .findFirst();
  }

  private static boolean isOneOf(Set<String> own, String name) {
    return USUAL.contains(name) || own.contains(name);
  }
}
