package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.config.SeverityLevel;
import com.octoacme.shiplog.gate.Check.State;
import com.octoacme.shiplog.incident.Incident;
import java.util.ArrayList;
import java.util.List;

/** What incidents keep a release from. */
final class IncidentChecks {
  /** An action item with this word keeps every release from being shipped while it is open. */
  private static final String BLOCKER = "#blocks-release";

  private IncidentChecks() {}

  static List<Check> of(List<Incident> incidents) {
    List<Check> checks = new ArrayList<>();
    incidents.stream()
        .filter(incident -> incident.ongoing() && isGrave(incident))
        .map(IncidentChecks::inProgress)
        .forEach(checks::add);
    if (checks.isEmpty()) {
      checks.add(
          Check.before("No open incident", State.OK, "none of high severity is in progress"));
    }
    List<Check> blocking =
        incidents.stream()
            .flatMap(
                incident -> incident.actions().stream().filter(action -> blocks(incident, action)))
            .map(IncidentChecks::blocking)
            .toList();
    checks.addAll(
        blocking.isEmpty()
            ? List.of(Check.before("No blocking action item", State.OK, "none is open"))
            : blocking);
    return checks;
  }

  private static Check inProgress(Incident incident) {
    return Check.before(
            "No open incident",
            State.MISSING,
            incident.id() + " is in progress: " + incident.title())
        .at(incident.path(), 0);
  }

  private static Check blocking(ActionItem action) {
    return Check.before("No blocking action item", State.MISSING, action.text())
        .at(action.path(), action.line());
  }

  /** An incident whose severity nobody knows may be grave. */
  private static boolean isGrave(Incident incident) {
    return incident
        .facts()
        .level()
        .map(level -> level == SeverityLevel.CRITICAL || level == SeverityLevel.HIGH)
        .orElse(true);
  }

  private static boolean blocks(Incident incident, ActionItem action) {
    boolean critical =
        incident.facts().level().filter(level -> level == SeverityLevel.CRITICAL).isPresent();
    return action.isOpen() && (action.text().contains(BLOCKER) || (critical && action.overdue()));
  }
}
