package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.InternalParts;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** Reports a mark of an internal part that nothing ends. */
public final class UnclosedInternalRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unclosed-internal",
          "safety",
          Severity.ERROR,
          "An internal part has no end, so all the rest of the document is left out of a public"
              + " site.",
          "Only directly below a heading may the end be left out: then the section is the part."
              + " Elsewhere nobody knows how much was meant, and what is kept back by mistake does"
              + " less harm than what is shown.",
          """
          The cache was full.

          <!-- internal -->

          The contract allows a fine.
          """,
          """
          The cache was full.

          <!-- internal -->

          The contract allows a fine.

          <!-- /internal -->
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return InternalParts.of(document.document()).unclosed().stream()
        .map(
            mark ->
                Observation.at(
                        mark,
                        "the internal part that begins here has no end, so all that follows is left"
                            + " out of a public site")
                    .remedy(
                        "Write <!-- /internal --> behind its last line, or put the mark directly"
                            + " below a heading to keep back that section"))
        .toList();
  }
}
