package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.InputRule;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** What can be wrong with accepting findings, and with the rules of the game; checked elsewhere. */
final class AcceptanceRules {
  private AcceptanceRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "suppression-reason",
            Severity.ERROR,
            "A comment that accepts findings gives no reason.",
            "Whoever reads the document later must be able to judge whether the reason still holds."
                + " Without one the comment accepts nothing.",
            new Example(
                "<!-- shiplog-disable action-item-due -->",
                "<!-- shiplog-disable action-item-due: the vendor names no day -->")),
        rule(
            "refused-suppression",
            Severity.ERROR,
            "A comment would accept what cannot be accepted in a document, or names no rule.",
            "A misspelt name would silently do nothing. Rules that guard safety are switched off in"
                + " shiplog.yaml or not at all: who writes a document must not decide that it is"
                + " harmless. There is no name for all rules.",
            new Example(
                "<!-- shiplog-disable all: noise -->",
                "<!-- shiplog-disable section-order: the regulator's order -->")),
        rule(
            "unused-suppression",
            Severity.WARNING,
            "A comment accepts findings that are not there.",
            "It would hide the next such finding, which nobody has looked at.",
            new Example(
                "- [ ] Alert - Owner: Ines - Due: 2026-12-01"
                    + " <!-- shiplog-disable action-item-due: later -->",
                "- [ ] Alert - Owner: Ines - Due: 2026-12-01")),
        rule(
            "expired-suppression",
            Severity.WARNING,
            "A comment accepted findings until a day that has passed.",
            "The findings count again. Mend them, or agree on a new day.",
            new Example(
                "<!-- shiplog-disable action-item-due: asked the vendor (until 2026-01-31) -->",
                "<!-- shiplog-disable action-item-due: asked the vendor (until 2099-12-31) -->")),
        rule(
            "stale-baseline",
            Severity.WARNING,
            "The baseline file accepts findings that are not there any more.",
            "What was mended could come back unseen. The goal baseline with -Dshiplog.prune takes"
                + " such entries out and adds none.",
            new Example(
                "{\"path\": \"a.md\", \"rule\": \"missing-field\", \"key\": \"#Date\", \"count\":"
                    + " 1}",
                "(the entry is gone)")),
        new InputRule(
            new RuleDescription(
                "policy-change",
                "safety",
                Severity.WARNING,
                "A change touches the configuration, a template, the theme, the baseline, or how a"
                    + " build calls Shiplog.",
                "A pull request is judged by the rules of its base, so it cannot switch off what"
                    + " would report it; from the next one on, its own rules hold. A reviewer"
                    + " should look at such a change first.",
                "lint: { rules: { missing-section: off } }",
                "(a pull request of its own)",
                Fix.NONE)));
  }

  private static Rule rule(
      String id, Severity severity, String summary, String why, Example example) {
    return new InputRule(
        new RuleDescription(
            id, "hygiene", severity, summary, why, example.bad(), example.good(), Fix.NONE));
  }

  private record Example(String bad, String good) {}
}
