package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which section of a document is its timeline. */
final class TimelineSections {
  private static final Set<String> USUAL =
      Set.of("timeline", "what happened", "incident timeline", "timeline of events", "chronology");

  private TimelineSections() {}

  /** The usual names, and what the document's template calls it. */
  static Set<String> names(LogbookEntry entry) {
    Stream<String> own =
        entry.schema().stream()
            .flatMap(Schema::allSections)
            .filter(section -> section.content().timeline())
            .flatMap(section -> section.keys().stream());
    return Stream.concat(USUAL.stream(), own).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Section> find(Document document, Set<String> names) {
    return document
        .allSections()
        .filter(section -> names.contains(Names.normalize(section.heading().plain())))
        .findFirst();
  }
}
