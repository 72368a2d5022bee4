package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.ActionItemReader;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the action items of a document are. */
public final class ActionSections {
  private static final Set<String> USUAL =
      Set.of("action items", "actions", "action item", "corrective actions");

  private ActionSections() {}

  /** The action items of a document as it writes them, in the order of the text. */
  public static List<ActionItemText> items(LogbookEntry entry) {
    Set<String> names = names(entry);
    return entry
        .document()
        .allSections()
        .filter(section -> names.contains(Names.normalize(section.heading().plain())))
        .flatMap(Section::withDescendants)
        .distinct()
        .flatMap(section -> ActionItemReader.read(entry.document(), section.blocks()).stream())
        .toList();
  }

  /** The usual names, and what the document's template calls it. */
  private static Set<String> names(LogbookEntry entry) {
    Stream<String> own =
        entry.schema().stream()
            .flatMap(Schema::allSections)
            .filter(section -> section.content().actionItems().isPresent())
            .flatMap(section -> section.keys().stream());
    return Stream.concat(USUAL.stream(), own).collect(Collectors.toUnmodifiableSet());
  }
}
