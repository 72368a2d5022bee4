package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Reports a document that fits several templates of its kind equally well. */
public final class AmbiguousTemplateRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "ambiguous-template",
          "hygiene",
          Severity.ERROR,
          "A document fits several templates equally well.",
          "Where a kind has several templates, a document is judged by the one whose headings it"
              + " follows best. If there is no best one, it is judged by none of them, so what it"
              + " lacks would go unnoticed.",
          """
          template: [ outage.md, outage-copy.md ]
          """,
          """
          template: [ outage.md, security.md ]
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<String> tied = document.entry().choice().tied();
    return tied.isEmpty() ? List.of() : List.of(ambiguous(document, tied));
  }

  private static Observation ambiguous(LintedDocument document, List<String> tied) {
    String templates = tied.stream().map(Quoted::of).collect(Collectors.joining(" and "));
    Span place =
        document
            .document()
            .findTitle()
            .map(title -> title.headingSpan())
            .orElseGet(() -> Span.at(document.document().extent().start()));
    return Observation.at(place, "the templates " + templates + " fit it equally well")
        .remedy(
            "Write the headings of the one that is meant; or give each template a source with a"
                + " folder of its own in shiplog.yaml")
        .about(String.join(" ", tied));
  }
}
