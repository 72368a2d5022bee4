package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reports notes whose date is not that of their tag. */
public final class ReleaseDateRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "release-date",
              "release",
              Severity.WARNING,
              "The stated date of a release is more than a day from that of its tag.",
              "Whoever looks for what was running on a day trusts the date in the "
                  + "notes. The tag tells when the release was made.",
              """
          # Release 1.4.0 (tagged 2026-11-02)

          - **Date**: 2026-10-02
          """,
              """
          # Release 1.4.0 (tagged 2026-11-02)

          - **Date**: 2026-11-02
          """,
              Fix.NONE)
          .shown(Reach.PAST);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return OwnTags.of(logbook).flatMap(tagged -> difference(tagged).stream()).toList();
  }

  private static Optional<FileObservation> difference(OwnTags.Tagged tagged) {
    LocalDate tag = tagged.tag().at().toLocalDate();
    return new EntryText(tagged.entry())
        .findReleaseDate()
        .filter(stated -> Math.abs(ChronoUnit.DAYS.between(stated, tag)) > 1)
        .map(stated -> observation(tagged, stated, tag));
  }

  private static FileObservation observation(
      OwnTags.Tagged tagged, LocalDate stated, LocalDate tag) {
    LogbookEntry entry = tagged.entry();
    String message =
        "the date is " + stated + ", but " + tagged.tag().name() + " was tagged on " + tag;
    Observation observation =
        Observation.at(place(entry), message)
            .remedy("State the day of the tag, or waive this rule with the reason")
            .about(entry.id());
    return new FileObservation(entry.path(), observation);
  }

  private static Span place(LogbookEntry entry) {
    return new EntryText(entry)
        .fields("date")
        .findFirst()
        .map(Field::valueSpan)
        .orElseGet(() -> OwnTags.title(entry));
  }
}
