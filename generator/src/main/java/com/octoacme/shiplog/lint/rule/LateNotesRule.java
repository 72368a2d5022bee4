package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.List;

/** Reports notes that came after their tag. */
public final class LateNotesRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "late-notes",
              "release",
              Severity.WARNING,
              "Release notes were added after their tag.",
              "At the time of the release nobody could read what it brings, and the "
                  + "tag does not hold its own notes.",
              """
          1.4.0.md, added on 2026-11-20 (v1.4.0 was tagged on 2026-11-02)
          """,
              """
          1.4.0.md, added on 2026-11-01 (v1.4.0 was tagged on 2026-11-02)
          """,
              Fix.NONE)
          .shown(Reach.PAST);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return OwnTags.of(logbook)
        .filter(tagged -> !tagged.entry().isPart())
        .filter(tagged -> isLate(tagged, logbook))
        .map(LateNotesRule::seen)
        .toList();
  }

  private static boolean isLate(OwnTags.Tagged tagged, Logbook logbook) {
    LogbookEntry entry = tagged.entry();
    return logbook.shipments().findContent(entry.path(), tagged.tag()).isEmpty()
        && entry.history().created().filter(at -> at.isAfter(tagged.tag().at())).isPresent();
  }

  private static FileObservation seen(OwnTags.Tagged tagged) {
    LogbookEntry entry = tagged.entry();
    String message =
        "the notes were added on "
            + entry.history().created().map(at -> at.toLocalDate().toString()).orElse("")
            + ", but "
            + tagged.tag().name()
            + " was tagged on "
            + tagged.tag().at().toLocalDate();
    Observation observation =
        Observation.at(OwnTags.title(entry), message)
            .remedy("Write the notes of the next release before its tag, or waive this rule")
            .about(entry.id());
    return new FileObservation(entry.path(), observation);
  }
}
