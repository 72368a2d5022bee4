package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Erratum;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.List;

/** Reports notes that are not any more what was released. */
public final class ErratumRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "erratum",
              "release",
              Severity.WARNING,
              "Release notes were edited after their release.",
              "Who read them then knows something else than who reads them now. "
                  + "Ticking a check box, a reason why a task did not apply and taking a "
                  + "release back do not count.",
              """
          1.4.0.md, a changed sentence (committed after v1.4.0)
          """,
              """
          1.4.0.md, as it was when v1.4.0 was tagged
          """,
              Fix.NONE)
          .shown(Reach.PAST);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return logbook
        .ofKind(DocumentKind.RELEASE)
        .flatMap(entry -> logbook.findErratum(entry).map(edit -> seen(entry, edit)).stream())
        .toList();
  }

  private static FileObservation seen(LogbookEntry entry, Erratum erratum) {
    String message =
        "the notes were edited after the release, last on "
            + erratum.editedAt().toLocalDate()
            + " in "
            + erratum.commit().substring(0, 7)
            + entry
                .shippedIn()
                .map(shipment -> "; " + shipment.tag().name() + " has another text")
                .orElse("");
    Observation observation =
        Observation.at(OwnTags.title(entry), message)
            .remedy("Tell readers of it, or waive this rule with what was corrected")
            .about(entry.id());
    return new FileObservation(entry.path(), observation);
  }
}
