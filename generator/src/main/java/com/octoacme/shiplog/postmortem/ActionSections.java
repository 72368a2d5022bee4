package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.task.TaskReader;
import com.octoacme.shiplog.template.ActionItemReader;
import com.octoacme.shiplog.template.ActionItemText;
import java.util.List;
import java.util.Set;

/** Where the action items of a document are. */
public final class ActionSections {
  private ActionSections() {}

  /** The action items of a document as it writes them, in the order of the text. */
  public static List<ActionItemText> items(LogbookEntry entry) {
    Set<String> own = entry.schema().map(schema -> schema.index().actions()).orElse(Set.of());
    return entry
        .document()
        .allSections()
        .filter(section -> TaskReader.isActionSection(section) || own.contains(section.name()))
        .flatMap(Section::withDescendants)
        .distinct()
        .flatMap(section -> ActionItemReader.read(entry.document(), section.blocks()).stream())
        .toList();
  }
}
