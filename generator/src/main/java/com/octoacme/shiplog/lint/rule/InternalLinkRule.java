package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.InternalParts;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.document.LinkTarget;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** Reports a link from what everybody may read to a document that is internal. */
public final class InternalLinkRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "internal-link",
              "references",
              Severity.ERROR,
              "A public text links to a document that is internal.",
              "On a public site the link leads nowhere, and its words tell that there is something"
                  + " to hide.",
              """
              The cause was [an attack](INC-9.md).
              """,
              """
              <!-- internal -->
              The cause was [an attack](INC-9.md).
              <!-- /internal -->
              """,
              Fix.NONE)
          .setBy("`site.audience: internal` switches it off: the site shows both then.");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    boolean shown = document.surroundings().configuration().site().internal();
    return shown || InternalParts.isDeclared(document.document()) ? List.of() : links(document);
  }

  private static List<Observation> links(LintedDocument document) {
    InternalParts own = InternalParts.of(document.document());
    return RelativeLinks.of(document)
        .filter(relative -> relative.target().filter(to -> isInternal(document, to)).isPresent())
        .map(RelativeLinks.Relative::link)
        .filter(link -> !own.contains(link.span().start()))
        .map(InternalLinkRule::observation)
        .toList();
  }

  private static boolean isInternal(LintedDocument document, LinkTarget target) {
    return document
        .surroundings()
        .find(target.path())
        .filter(entry -> InternalParts.isDeclared(entry.document()))
        .isPresent();
  }

  private static Observation observation(Link link) {
    return Observation.at(
            link.span(),
            "the link leads to "
                + Quoted.of(link.destination())
                + ", which is internal and not on a public site")
        .remedy("Take the link out, or mark its part as internal, too")
        .about(link.destination());
  }
}
