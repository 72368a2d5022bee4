package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.StatedInstant;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.text.Lengths;
import com.octoacme.shiplog.text.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reports phases of the playbook that took longer than their limit. */
public final class TimeBoxRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "time-box",
              "incident",
              Severity.INFO,
              "A phase of the playbook took longer than its limit.",
              "The limits are there to make the next incident shorter, not to blame: "
                  + "what took long is worth a word in the lessons. Detection is counted from "
                  + "the start of the incident, the other phases from its detection. A phase "
                  + "whose instants are not recorded is not judged.",
              """
          - 14:00: The cache fills with wrong entries (started)
          - 14:25: The alarm went off (detected)
          """,
              """
          - 14:00: The cache fills with wrong entries (started)
          - 14:04: The alarm went off (detected)
          """,
              Fix.NONE)
          .setBy("`policies.time-boxes`: the limits of the phases.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    TimeBoxes boxes = Incidents.policies(document).timeBoxes();
    return document.postmortem().stream()
        .flatMap(
            facts ->
                Arrays.stream(TimeBox.values())
                    .filter(box -> box.outcome(facts, boxes) == TimeBox.Outcome.MISSED)
                    .map(box -> observation(document, facts, box)))
        .toList();
  }

  private static Observation observation(LintedDocument document, Postmortem facts, TimeBox box) {
    Duration limit = box.limit(Incidents.policies(document).timeBoxes());
    return Observation.at(
            place(document, facts, box),
            "\""
                + box.id()
                + "\" took "
                + Lengths.of(box.taken(facts).orElseThrow())
                + "; the playbook allows "
                + Lengths.of(limit))
        .about(box.id())
        .remedy("Say in the lessons what would have made it faster");
  }

  private static Span place(LintedDocument document, Postmortem facts, TimeBox box) {
    Milestone end =
        switch (box) {
          case DETECT -> Milestone.DETECTED;
          case COMMUNICATE -> Milestone.COMMUNICATED;
          case DECIDE -> Milestone.DECIDED;
          case EXECUTE ->
              facts.at(Milestone.ROLLED_BACK).isPresent()
                  ? Milestone.ROLLED_BACK
                  : Milestone.MITIGATED;
        };
    return Optional.ofNullable(facts.instants().get(end))
        .map(StatedInstant::span)
        .orElseGet(() -> Incidents.place(document, facts, "time to detection", "time to detect"));
  }
}
