package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.metrics.Share;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.RollbackWay;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.site.IncidentPage.FigureTable;
import com.octoacme.shiplog.text.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Counts how often each step of the playbook was recorded, and each limit kept. */
final class PlaybookPage {
  private static final Pattern BY_ALERT =
      Pattern.compile("(?i)\\b(?:alert|alerts|alerting|alarm|monitoring|monitor|probe)\\b");
  private static final Pattern BY_USERS =
      Pattern.compile("(?i)\\b(?:users?|customers?|clients?|support|reports?|reported)\\b");

  private final Metrics metrics;
  private final List<Incident> incidents;
  private final TimeBoxes boxes;
  private final List<List<String>> rows = new ArrayList<>();

  private PlaybookPage(Metrics metrics, List<Incident> incidents, TimeBoxes boxes) {
    this.metrics = metrics;
    this.boxes = boxes;
    this.incidents = incidents;
  }

  static Page of(Metrics metrics, List<Incident> incidents, TimeBoxes boxes) {
    PlaybookPage page = new PlaybookPage(metrics, incidents, boxes);
    return new IncidentPage.Figures(
        "playbook/index.html",
        "Playbook",
        "How often each step of the rollback and incident playbook was recorded and kept.",
        "Recorded means that the post-mortem says it. What is not recorded may still have been done.",
        List.of(),
        List.of(
            page.detect(),
            page.communicate(),
            page.decide(),
            page.execute(),
            page.review(),
            page.analysis()));
  }

  private FigureTable detect() {
    step("Found by an alert", one -> isFound(one, BY_ALERT));
    step("Found by users", one -> isFound(one, BY_USERS));
    step("Severity assessed", one -> one.severity().isPresent());
    step(Milestone.DECLARED, "Incident declared");
    return phase("1. Detect and assess", TimeBox.DETECT);
  }

  private static boolean isFound(Incident incident, Pattern way) {
    return incident.story().detectedBy().filter(words -> way.matcher(words).find()).isPresent();
  }

  private static boolean isRolledBack(Incident incident, RollbackWay way) {
    return RollbackWay.of(incident.facts()).filter(way::equals).isPresent();
  }

  private FigureTable communicate() {
    step(Milestone.COMMUNICATED, "Incident channel and on-call notified");
    step(Milestone.STATUS_PAGE, "Status page updated");
    step(Milestone.STAKEHOLDERS, "Stakeholders told");
    return phase("2. Communicate", TimeBox.COMMUNICATE);
  }

  private FigureTable decide() {
    step(Milestone.DECIDED, "Time of the decision");
    step("Decision", one -> one.story().decision().decision().isPresent());
    step("Rationale", one -> one.story().decision().rationale().isPresent());
    return phase("3. Decide on a rollback", TimeBox.DECIDE);
  }

  private FigureTable execute() {
    step(Milestone.ROLLED_BACK, "Rolled back");
    step("By the automated pipeline", one -> isRolledBack(one, RollbackWay.AUTOMATED));
    step("By hand", one -> isRolledBack(one, RollbackWay.MANUAL));
    step(Milestone.SMOKE_TESTS, "Smoke tests passed");
    step(Milestone.MONITORING_NORMAL, "Monitoring normal");
    return phase("4. Execute the rollback", TimeBox.EXECUTE);
  }

  private FigureTable review() {
    step("Day of the review stated", one -> one.review().statedOn().isPresent());
    step("Action items agreed", one -> !one.actions().isEmpty());
    rows.add(kept("Review in time", metrics.reviews().all()));
    return table(
        "5. Review", "In time by the policy for the incident's severity, counted from its end.");
  }

  private FigureTable analysis() {
    step("Timeline", one -> !one.facts().timeline().rows().isEmpty());
    step("Impact", one -> one.impact().isPresent());
    step("Affected users", one -> one.story().affectedUsers().isPresent());
    step("Root cause", one -> one.story().rootCause().isPresent());
    step(
        "Contributing factors",
        one ->
            !one.story().factors().technical().isEmpty()
                || !one.story().factors().process().isEmpty()
                || !one.story().factors().communication().isEmpty());
    step(
        "Every action item with an owner and a due date",
        one ->
            !one.actions().isEmpty()
                && one.actions().stream()
                    .allMatch(action -> action.owner().isPresent() && action.due().isPresent()));
    step("Follow-up planned", one -> one.review().planned().isPresent());
    rows.add(kept("Follow-up in time", metrics.followUps().all()));
    return table("6. Root cause analysis", "");
  }

  private void step(Milestone milestone, String name) {
    step(name, one -> one.facts().at(milestone).isPresent());
  }

  private void step(String name, Predicate<Incident> recorded) {
    long count = incidents.stream().filter(recorded).count();
    rows.add(List.of(name, count + " of " + incidents.size(), ""));
  }

  private FigureTable phase(String title, TimeBox box) {
    rows.add(kept("Within its time", metrics.box(box).all()));
    String since = box == TimeBox.DETECT ? "the start of the incident" : "its detection";
    return table(title, "At most " + Lengths.of(box.limit(boxes)) + " after " + since + ".");
  }

  private List<String> kept(String name, Share share) {
    return List.of(
        name,
        share.denominator() + " of " + incidents.size(),
        share.denominator() == 0
            ? ""
            : FigurePages.counted(share) + ", " + FigurePages.percent(share));
  }

  private FigureTable table(String title, String note) {
    FigureTable table =
        new FigureTable(title, note, List.of("Step", "Recorded", "Kept"), List.copyOf(rows));
    rows.clear();
    return table;
  }
}
