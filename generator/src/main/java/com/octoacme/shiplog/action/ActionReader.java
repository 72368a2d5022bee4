package com.octoacme.shiplog.action;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.ActionSections;
import com.octoacme.shiplog.postmortem.ActionTerms;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.template.ActionItemText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the action items of incidents. */
public final class ActionReader {
  private final AsOf asOf;

  /**
   * A reader.
   *
   * @param asOf the day that decides what is overdue
   */
  public ActionReader(AsOf asOf) {
    this.asOf = asOf;
  }

  /**
   * The action items of a document, in the order of the text.
   *
   * @param terms what is asked of them
   * @param url of the document's page
   */
  public List<ActionItem> read(LogbookEntry entry, ActionTerms terms, String url) {
    List<ActionItem> actions = new ArrayList<>();
    for (ActionItemText text : ActionSections.items(entry)) {
      String id = entry.id() + "#" + (actions.size() + 1);
      actions.add(action(id, text, terms, new Place(entry, url)));
    }
    return List.copyOf(actions);
  }

  private record Place(LogbookEntry entry, String url) {
    int line(ActionItemText text) {
      Document document = entry.document();
      return document.lines().positionOf(text.span().start()).line();
    }
  }

  private ActionItem action(String id, ActionItemText text, ActionTerms terms, Place place) {
    ActionItem.State state = state(text);
    Optional<LocalDate> due = text.due().flatMap(ActionItemText.Due::date);
    return new ActionItem(
        id,
        text.text().replace('\n', ' '),
        text.owner(),
        due,
        due.isPresent() ? Optional.empty() : terms.dueByPolicy(),
        state,
        state == ActionItem.State.WONT_DO ? text.reason() : Optional.empty(),
        state == ActionItem.State.OPEN && isPast(terms.due(text)),
        ActionTerms.isVague(text),
        ActionTerms.tickets(text),
        place.entry().id(),
        place.url(),
        place.entry().path(),
        place.line(text),
        place.entry().tasks().find(text.span().start()).orElse(TaskHistory.UNKNOWN));
  }

  private boolean isPast(Optional<LocalDate> day) {
    return day.filter(due -> due.isBefore(asOf.date())).isPresent();
  }

  private static ActionItem.State state(ActionItemText text) {
    if (text.isDone()) {
      return ActionItem.State.DONE;
    }
    return text.isDropped() ? ActionItem.State.WONT_DO : ActionItem.State.OPEN;
  }
}
