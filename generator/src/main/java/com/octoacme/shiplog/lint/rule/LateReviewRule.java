package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.ReviewClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reports reviews that came too late. */
public final class LateReviewRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "late-review",
              "incident",
              Severity.WARNING,
              "The review of an incident came later than agreed, or is still to come.",
              "Two days after an incident people still know what they saw. The clock "
                  + "starts at the end of the incident; a stated day of the review counts, "
                  + "else the day on which the post-mortem was written.",
              """
          - **Duration**: 2026-11-02 14:05 → 15:10
          - **Reviewed**: 2026-11-09
          """,
              """
          - **Duration**: 2026-11-02 14:05 → 15:10
          - **Reviewed**: 2026-11-04
          """,
              Fix.NONE)
          .shown(Reach.PAST)
          .setBy("`policies.review-within`: how long a review may take, also by severity.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .filter(facts -> !facts.isOngoing())
        .flatMap(facts -> observation(document, facts).stream())
        .toList();
  }

  private static Optional<Observation> observation(LintedDocument document, Postmortem facts) {
    ReviewClock clock = Incidents.clock(document, facts);
    Optional<OffsetDateTime> deadline = clock.deadline();
    if (deadline.isEmpty()) {
      return Optional.empty();
    }
    boolean passed = deadline.get().toInstant().isBefore(document.surroundings().asOf().instant());
    boolean waiting = facts.isDraft() && clock.stated().isEmpty();
    if (waiting ? !passed : clock.late().filter(late -> late).isEmpty()) {
      return Optional.empty();
    }
    String what =
        waiting
            ? "the review is still a draft"
            : "the review came on " + clock.reviewedOn().orElseThrow();
    return Optional.of(
        Observation.at(
                Incidents.place(document, facts, "reviewed", "resolved", "duration"),
                what + "; it was due by " + deadline.get().toLocalDate())
            .about("review")
            .remedy(
                waiting
                    ? "Finish it, and write \"Reviewed: YYYY-MM-DD\""
                    : "If it was held earlier, write \"Reviewed: YYYY-MM-DD\""));
  }
}
