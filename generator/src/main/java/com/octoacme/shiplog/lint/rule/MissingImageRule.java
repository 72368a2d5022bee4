package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** Reports an image that the repository does not have. */
public final class MissingImageRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-image",
          "references",
          Severity.ERROR,
          "An image is not in the repository.",
          "A graph that was forgotten in the commit is often the only evidence of what happened.",
          """
          ![error rate](images/eror-rate.png)
          """,
          """
          ![error rate](images/error-rate.png)
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return RelativeLinks.broken(
        document, true, "the image %s is not in the repository", "Add the file, or mend the path");
  }
}
