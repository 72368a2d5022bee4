package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.ReleaseLines;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.List;
import java.util.Optional;

/** Reports a patch that users must act on. */
public final class BreakingPatchRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "breaking-patch",
          "release",
          Severity.WARNING,
          "A patch release tells of breaking changes or migration steps.",
          "A patch is installed without reading. What users must act on belongs "
              + "to a major or minor release. Versions 0.x and those that tell a day "
              + "are not judged.",
          """
          # Release 1.4.1

          ## Migration steps

          1. Rename the setting.
          """,
          """
          # Release 1.4.1

          ## Migration steps

          None
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    ReleaseLines lines = ReleaseLines.of(logbook);
    return logbook
        .ofKind(DocumentKind.RELEASE)
        .filter(entry -> isPatch(entry, lines))
        .flatMap(entry -> find(entry).stream())
        .toList();
  }

  private static boolean isPatch(LogbookEntry entry, ReleaseLines lines) {
    boolean judged =
        entry
            .version()
            .filter(version -> !version.isInitial() && !version.isCalendar())
            .isPresent();
    return judged && lines.findStep(entry).filter(step -> step == ReleaseType.PATCH).isPresent();
  }

  private static Optional<FileObservation> find(LogbookEntry entry) {
    return UpgradeText.findBreaking(entry.document())
        .map(place -> seen(entry, place, "breaking changes"))
        .or(
            () ->
                UpgradeText.findMigration(entry.document())
                    .map(place -> seen(entry, place, "migration steps")));
  }

  private static FileObservation seen(LogbookEntry entry, Span place, String what) {
    String version = entry.version().map(ReleaseVersion::text).orElse("");
    Observation observation =
        Observation.at(place, "the patch release " + version + " has " + what)
            .remedy("Make it a minor or major release, or answer None if users need do nothing")
            .about(entry.id());
    return new FileObservation(entry.path(), observation);
  }
}
