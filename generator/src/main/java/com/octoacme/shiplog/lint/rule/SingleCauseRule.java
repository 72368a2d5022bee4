package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.KeywordPattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports root causes that are a person and nothing else. */
public final class SingleCauseRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "single-cause",
          "incident",
          Severity.INFO,
          "The root cause is \"human error\" or the like, and nothing else.",
          "People make the same slips everywhere. What let one slip become an "
              + "incident can be changed: a missing test, a command that does not ask, an "
              + "alert that nobody reads.",
          """
          ## Root Cause

          Human error.
          """,
          """
          ## Root Cause

          The command deletes a key without asking, and no test covers it.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final KeywordPattern PERSON =
      KeywordPattern.of(
          List.of("human", "operator", "user", "pilot", "manual", "engineer", "developer"),
          "(?i)\\b(?:human|operator|user|pilot|manual|engineer|developer)(?:'s)? (?:error|mistake|failure)\\b");

  private static final Set<String> NAMES = Set.of("root cause", "root causes");

  /** What is longer says more than that. */
  private static final int SHORT = 160;

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().isEmpty()
        ? List.of()
        : document
            .document()
            .allSections()
            .filter(section -> NAMES.contains(section.name()))
            .flatMap(section -> observation(Texts.of(section.blocks())).stream())
            .toList();
  }

  private static Optional<Observation> observation(List<InlineText> texts) {
    int length = texts.stream().mapToInt(text -> text.plain().strip().length()).sum();
    return texts.stream()
        .filter(text -> length <= SHORT && PERSON.isIn(text.plain()))
        .findFirst()
        .map(
            text ->
                Observation.at(text.span(), Quoted.of(text.plain()) + " is where the search begins")
                    .about("root cause")
                    .remedy("Ask why it was possible, and why nothing caught it"));
  }
}
