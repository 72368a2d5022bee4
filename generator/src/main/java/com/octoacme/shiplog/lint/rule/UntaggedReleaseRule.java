package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.ReleaseLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports notes that have no tag although their time has passed. */
public final class UntaggedReleaseRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "untagged-release",
              "release",
              Severity.WARNING,
              "Release notes name a version whose tag never came.",
              "Notes without a tag look like a plan. Nobody can say which code they "
                  + "describe, and they are in no figure.",
              """
          1.3.0.md (tags: v1.2.0, v1.4.0)
          """,
              """
          1.3.0.md (tags: v1.2.0, v1.3.0, v1.4.0)
          """,
              Fix.NONE)
          .shown(Reach.PAST);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final int DAYS_OF_GRACE = 7;

  @Override
  public List<FileObservation> check(Logbook logbook) {
    if (logbook.tags().inOrder().isEmpty() || !logbook.history().complete()) {
      return List.of();
    }
    ReleaseLines lines = ReleaseLines.of(logbook);
    return logbook
        .ofKind(DocumentKind.RELEASE)
        .filter(entry -> OwnTags.find(entry).isEmpty())
        .flatMap(entry -> reason(entry, logbook, lines).map(why -> seen(entry, why)).stream())
        .toList();
  }

  private static Optional<String> reason(LogbookEntry entry, Logbook logbook, ReleaseLines lines) {
    Optional<String> named = entry.document().frontMatter().findText("tag");
    if (named.isPresent()) {
      return Optional.of("there is no tag " + Quoted.of(named.get()));
    }
    return entry
        .version()
        .flatMap(
            version ->
                lines.isOvertaken(entry)
                    ? Optional.of(
                        "version " + version + " has no tag, and a higher version has one")
                    : past(entry, logbook)
                        .map(day -> "version " + version + " has no tag, and its date is " + day));
  }

  private static Optional<LocalDate> past(LogbookEntry entry, Logbook logbook) {
    LocalDate latest = logbook.asOf().date().minusDays(DAYS_OF_GRACE);
    return new EntryText(entry).findReleaseDate().filter(day -> day.isBefore(latest));
  }

  private static FileObservation seen(LogbookEntry entry, String message) {
    Observation observation =
        Observation.at(OwnTags.title(entry), message)
            .remedy("Tag the commit that was released, or name the tag: tag: NAME in front matter")
            .about(entry.id());
    return new FileObservation(entry.path(), observation);
  }
}
