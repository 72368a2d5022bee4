package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.ReleaseLines;
import com.octoacme.shiplog.version.ReleaseType;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.List;
import java.util.Optional;

/** Reports a stated type that the step of the version contradicts. */
public final class ReleaseTypeRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "release-type",
          "release",
          Severity.WARNING,
          "The stated type of a release is not that of the step to its version.",
          "Readers decide by the type whether they can upgrade without a second "
              + "look. Versions 0.x and those that tell a day are not judged.",
          """
          # Release 1.5.0 (after 1.4.2)

          - **Type**: Patch
          """,
          """
          # Release 1.5.0 (after 1.4.2)

          - **Type**: Minor
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
        .filter(entry -> entry.version().filter(ReleaseTypeRule::isJudged).isPresent())
        .flatMap(entry -> disagreement(entry, lines).stream())
        .toList();
  }

  private static boolean isJudged(ReleaseVersion version) {
    return !version.isInitial() && !version.isCalendar();
  }

  private static Optional<FileObservation> disagreement(LogbookEntry entry, ReleaseLines lines) {
    EntryText text = new EntryText(entry);
    Optional<Field> stated =
        text.mayHave("release-type", "type") ? text.findReleaseType() : Optional.empty();
    Optional<ReleaseType> step = stated.flatMap(type -> lines.findStep(entry));
    if (stated.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    String value = stated.get().value().strip();
    return ReleaseType.find(value).equals(step)
        ? Optional.empty()
        : Optional.of(
            new FileObservation(entry.path(), observation(entry, stated.get(), step.get(), lines)));
  }

  private static Observation observation(
      LogbookEntry entry, Field stated, ReleaseType step, ReleaseLines lines) {
    String message =
        "the type is "
            + Quoted.of(stated.value())
            + ", but "
            + entry.version().map(ReleaseVersion::text).orElse("it")
            + lines.findPrevious(entry).map(before -> " after " + before.version()).orElse("")
            + " is a "
            + step.id()
            + " step";
    return Observation.at(stated.valueSpan(), message)
        .remedy(
            "State the type " + step.id() + ", or name the release before it: previous: VERSION")
        .about(entry.id());
  }
}
