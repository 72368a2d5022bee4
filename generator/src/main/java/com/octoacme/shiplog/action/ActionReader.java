package com.octoacme.shiplog.action;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.ActionItemReader;
import com.octoacme.shiplog.template.ActionItemText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the action items of an incident. */
public final class ActionReader {
  private static final Set<String> SECTIONS = Set.of("action items", "actions", "action item");

  private ActionReader() {}

  /**
   * The action items of a document, in the order of the text.
   *
   * @param asOf the day that decides what is overdue
   * @param url of the document's page
   */
  public static List<ActionItem> read(LogbookEntry entry, AsOf asOf, String url) {
    Document document = entry.document();
    List<ActionItemText> texts =
        document
            .allSections()
            .filter(section -> SECTIONS.contains(Names.normalize(section.heading().plain())))
            .flatMap(Section::withDescendants)
            .distinct()
            .flatMap(section -> ActionItemReader.read(section.blocks()).stream())
            .toList();
    List<ActionItem> actions = new ArrayList<>();
    for (ActionItemText text : texts) {
      ActionItem.State state = state(text);
      Optional<LocalDate> due = text.due().flatMap(ActionItemText.Due::date);
      actions.add(
          new ActionItem(
              entry.id() + "#" + (actions.size() + 1),
              text.text().replace('\n', ' '),
              text.owner(),
              due,
              state,
              state == ActionItem.State.OPEN
                  && due.filter(day -> day.isBefore(asOf.date())).isPresent(),
              entry.id(),
              url,
              entry.path(),
              document.lines().positionOf(text.span().start()).line()));
    }
    return List.copyOf(actions);
  }

  private static ActionItem.State state(ActionItemText text) {
    if (text.isDone()) {
      return ActionItem.State.DONE;
    }
    return text.isDropped() ? ActionItem.State.WONT_DO : ActionItem.State.OPEN;
  }
}
