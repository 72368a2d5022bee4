package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.json.JsonValue;

/** An element of {@code action-items.json}. */
final class ActionItemJson {
  private ActionItemJson() {}

  static JsonValue of(ActionItem action) {
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
        .with("openedAt", JsonValue.NULL)
        .with("closedAt", JsonValue.NULL)
        .with("closedBy", JsonValue.NULL)
        .with("commit", JsonValue.NULL)
        .with("document", action.document())
        .with("line", action.line())
        .build();
  }
}
