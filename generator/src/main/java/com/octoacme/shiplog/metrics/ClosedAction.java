package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.incident.Incident;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An action item that is closed, with the day on which git saw it and the day by which it was due.
 */
record ClosedAction(Incident incident, LocalDate closedOn, LocalDate dueOn) {
  /** Those of an incident for which both days are known. */
  static List<ClosedAction> of(Incident incident) {
    return incident.actions().stream()
        .filter(action -> !action.isOpen())
        .flatMap(action -> of(incident, action).stream())
        .toList();
  }

  private static Optional<ClosedAction> of(Incident incident, ActionItem action) {
    Optional<LocalDate> closed =
        action
            .history()
            .closed()
            .map(revision -> revision.authoredAt())
            .map(OffsetDateTime::toLocalDate);
    return closed.flatMap(day -> action.dueDay().map(due -> new ClosedAction(incident, day, due)));
  }

  boolean inTime() {
    return !closedOn.isAfter(dueOn);
  }
}
