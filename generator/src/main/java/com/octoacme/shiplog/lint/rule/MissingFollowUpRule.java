package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Conformance;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.postmortem.Postmortem;
import java.util.List;
import java.util.Optional;

/** Reports reviews whose action items nobody came back to. */
public final class MissingFollowUpRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "missing-follow-up",
              "incident",
              Severity.WARNING,
              "Nobody has looked at the action items of a review again, though some are " + "open.",
              "What a review agreed on is forgotten within weeks. Two to four weeks "
                  + "after it, somebody should ask what became of each item, and write it "
                  + "down.",
              """
              ## Action Items

              - [ ] Add the tenant to every cache key

              ## Follow-up

              - Planned: 2026-11-20
              """,
              """
              ## Action Items

              - [ ] Add the tenant to every cache key

              ## Follow-up

              - Planned: 2026-11-20
              - Held: 2026-11-21
              """,
              Fix.NONE)
          .shown(Reach.PAST)
          .setBy(
              "`policies.follow-up`: when after the review the follow-up is due.",
              "A template without a section `Follow-up` asks for none.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final String FOLLOW_UP = "follow-up";
  private static final List<String> HELD = List.of("held", "follow-up held", "follow-up");

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .filter(facts -> isAsked(document))
        .filter(facts -> !facts.isOngoing() && !facts.isDraft())
        .filter(facts -> !isHeldOrSkipped(facts))
        .filter(MissingFollowUpRule::hasOpenItems)
        .flatMap(facts -> observation(document, facts).stream())
        .toList();
  }

  /** A house whose template has no place for it has no such meeting. */
  private static boolean isAsked(LintedDocument document) {
    return document.conformance().map(Conformance::alignment).stream()
        .anyMatch(
            alignment ->
                alignment
                        .schema()
                        .allSections()
                        .anyMatch(section -> section.keys().contains(FOLLOW_UP))
                    || alignment.findByName(FOLLOW_UP).isPresent());
  }

  private static boolean isHeldOrSkipped(Postmortem facts) {
    return facts
        .statements()
        .find(HELD)
        .map(field -> field.value().strip())
        .filter(
            value ->
                EntryText.findDate(value).isPresent()
                    || value.matches("(?is)skipped\\s*[:,\u2013-]\\s*\\S.*"))
        .isPresent();
  }

  private static boolean hasOpenItems(Postmortem facts) {
    return facts.actions().stream()
        .anyMatch(item -> !item.isDone() && !(item.isDropped() && item.reason().isPresent()));
  }

  private static Optional<Observation> observation(LintedDocument document, Postmortem facts) {
    return Incidents.clock(document, facts)
        .followUpDays()
        .filter(days -> days.last().isBefore(document.surroundings().asOf().date()))
        .map(
            days ->
                Observation.at(
                        Incidents.place(document, facts, "planned", "reviewed", "date"),
                        "no follow-up is recorded; it was due between "
                            + days.first()
                            + " and "
                            + days.last())
                    .about("follow-up")
                    .remedy(
                        "Add \"Held: YYYY-MM-DD\" under \"Follow-up\", close the action items, or"
                            + " write \"Held: skipped: reason\""));
  }
}
