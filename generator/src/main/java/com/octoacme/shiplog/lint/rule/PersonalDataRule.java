package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.secret.Secret;
import com.octoacme.shiplog.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports addresses and numbers that lead to a person, on a site for everyone. */
public final class PersonalDataRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "personal-data",
              "safety",
              Severity.WARNING,
              "The document holds an e-mail address, an address of the internet or a telephone"
                  + " number, and the site is for everyone.",
              "A log is read for years and copied by search engines. Private and documentation"
                  + " addresses, versions of four parts and role addresses such as support@ are"
                  + " left alone.",
              """
              - 14:05: jane.doe@customer.io reported wrong prices
              """,
              """
              - 14:05: A customer reported wrong prices
              """,
              Fix.NONE)
          .setBy("`site.audience: internal` switches it off: the site is not for everyone then.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    if (document.surroundings().configuration().site().internal()) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    String text = document.document().text();
    return PersonalData.in(text).stream()
        .filter(found -> seen.add(found.span().of(text)))
        .map(found -> observation(found.kind(), found.span(), text))
        .toList();
  }

  private static Observation observation(String kind, Span span, String text) {
    String shown = Secret.masked(span.of(text));
    return Observation.at(span, "this is " + kind + ": " + Quoted.of(shown))
        .remedy("Leave it out, or name the role in place of the person")
        .about(kind + " " + shown);
  }
}
