package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** Reports a link to a file that the repository does not have. */
public final class BrokenLinkRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "broken-link",
          "references",
          Severity.ERROR,
          "A link names a file that is not in the repository.",
          "The link is dead on the page, too. Paths count from the document's folder, from the"
              + " root if they begin with a slash, and case matters. Addresses of other sites are"
              + " not asked.",
          """
          See [the runbook](runbooks/cahce.md).
          """,
          """
          See [the runbook](runbooks/cache.md).
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return RelativeLinks.broken(
        document,
        false,
        "the link names %s, which is not in the repository",
        "Mend the path, or take the link out");
  }
}
