package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.util.List;

/** Reports breaking changes without a word on how to migrate. */
public final class MissingMigrationStepsRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-migration-steps",
          "release",
          Severity.WARNING,
          "Release notes tell of breaking changes, but not how to migrate.",
          "Whoever upgrades finds out by failing. \"None\" is an answer, where "
              + "nothing needs to be done.",
          """
          ## Breaking changes

          - The setting `cache` is gone.
          """,
          """
          ## Breaking changes

          - The setting `cache` is gone.

          ## Migration steps

          1. Use `cache.size`.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    LogbookEntry entry = document.entry();
    if (entry.kind() != DocumentKind.RELEASE || UpgradeText.answersMigration(entry.document())) {
      return List.of();
    }
    return UpgradeText.findBreaking(entry.document()).map(MissingMigrationStepsRule::seen).stream()
        .toList();
  }

  private static Observation seen(Span place) {
    return Observation.at(place, "there are breaking changes, but no migration steps")
        .remedy("Add a section \"Migration steps\"; write None if nothing needs to be done")
        .about("migration steps");
  }
}
