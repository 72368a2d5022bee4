package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.source.Revision;
import java.util.Optional;

/** An element of {@code action-items.json}. */
final class ActionItemJson {
  private ActionItemJson() {}

  static JsonValue of(ActionItem action, boolean authors) {
    Optional<Revision> closed =
        action.state() == ActionItem.State.OPEN ? Optional.empty() : action.history().closed();
    return JsonValue.object()
        .with("id", action.id())
        .with("text", action.text())
        .with("owner", action.owner())
        .with("due", HistoryJson.day(action.due()))
        .with("dueByPolicy", HistoryJson.day(action.dueByPolicy()))
        .with("state", action.state().id())
        .with("reason", action.reason())
        .with("overdue", action.overdue())
        .with("vague", action.vague())
        .with("tickets", JsonValue.array(action.tickets(), JsonValue::of))
        .with("openedAt", HistoryJson.time(action.history().opened().map(Revision::authoredAt)))
        .with("closedAt", HistoryJson.time(closed.map(Revision::authoredAt)))
        .with("closedBy", authors ? closed.map(Revision::author) : Optional.empty())
        .with("commit", closed.map(revision -> revision.commit().id()))
        .with("document", action.document())
        .with("line", action.line())
        .build();
  }
}
