package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.postmortem.ActionTerms;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.ReviewClock;
import com.octoacme.shiplog.text.Span;
import java.util.List;

/** What the rules about incidents share. */
final class Incidents {
  private Incidents() {}

  static Policies policies(LintedDocument document) {
    return document.surroundings().configuration().policies();
  }

  static ReviewClock clock(LintedDocument document, Postmortem facts) {
    return ReviewClock.of(facts, document.entry().history(), policies(document));
  }

  static ActionTerms terms(LintedDocument document, Postmortem facts) {
    return ActionTerms.of(facts, clock(document, facts), policies(document));
  }

  /** Where a finding about the whole incident stands: at one of some fields, else at its title. */
  static Span place(LintedDocument document, Postmortem facts, String... fields) {
    return facts
        .statements()
        .find(List.of(fields))
        .map(field -> field.valueSpan())
        .or(() -> document.document().findTitle().map(title -> title.heading().span()))
        .orElse(Span.at(document.document().frontMatter().span().end()));
  }
}
