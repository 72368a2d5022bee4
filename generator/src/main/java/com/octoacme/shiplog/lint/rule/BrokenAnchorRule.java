package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.HeadingAnchors;
import com.octoacme.shiplog.document.LinkTarget;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.rule.RelativeLinks.Relative;
import com.octoacme.shiplog.text.EditDistance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reports a link to a heading that a document does not have. */
public final class BrokenAnchorRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "broken-anchor",
          "references",
          Severity.WARNING,
          "A link leads to a heading that the document does not have.",
          "The reader lands at the top of a page and looks for what was meant. An anchor is the"
              + " heading in small letters, with a hyphen for each space.",
          """
          See [what happened](#time-line).

          ## Timeline
          """,
          """
          See [what happened](#timeline).

          ## Timeline
          """,
          Fix.NONE);

  /** What other parts of a page are called: lines of code, footnotes, the top. */
  private static final Pattern OTHER = Pattern.compile("(?i)#(?:L\\d+.*|fn.*|top|:~:.*)?");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return RelativeLinks.of(document)
        .filter(relative -> !relative.link().image())
        .flatMap(relative -> check(document, relative).stream())
        .toList();
  }

  private static Optional<Observation> check(LintedDocument document, Relative relative) {
    return relative
        .target()
        .filter(
            target -> !target.fragment().isEmpty() && !OTHER.matcher(target.fragment()).matches())
        .flatMap(target -> check(document, relative, target));
  }

  private static Optional<Observation> check(
      LintedDocument document, Relative relative, LinkTarget target) {
    String wanted = HeadingAnchors.wanted(target.fragment()).orElse("");
    return document
        .surroundings()
        .findAnchors(target.path())
        .filter(known -> !known.contains(wanted))
        .map(known -> broken(relative, target, wanted, known));
  }

  private static Observation broken(
      Relative relative, LinkTarget target, String wanted, Set<String> known) {
    String message =
        target.path() + " has no heading for the anchor " + Quoted.of(target.fragment());
    return Observation.at(relative.link().span(), message)
        .remedy(
            EditDistance.nearest(wanted, known.stream().sorted().toList())
                .map(near -> "did you mean " + Quoted.of("#" + near) + "?")
                .orElse("Name a heading that is there, or leave the anchor out"))
        .about(relative.link().destination());
  }
}
