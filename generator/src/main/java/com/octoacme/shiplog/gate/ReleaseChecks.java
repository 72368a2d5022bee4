package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.checklist.ChecklistClock;
import com.octoacme.shiplog.config.Preset;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.gate.Check.Phase;
import com.octoacme.shiplog.gate.Check.State;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.version.ReleaseType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the notes of a release have to hold. */
final class ReleaseChecks {
  private static final String AFTER_TAG = "after-tag";

  private final Logbook logbook;
  private final Release release;
  private final LogbookEntry entry;
  private final List<Check> checks = new ArrayList<>();

  ReleaseChecks(Logbook logbook, Release release, LogbookEntry entry) {
    this.logbook = logbook;
    this.release = release;
    this.entry = entry;
  }

  List<Check> read(List<Finding> findings) {
    checks.add(Check.before("Release notes", State.OK, entry.path()));
    addFindings(findings);
    release.requirements().ifPresent(list -> list.items().forEach(item -> add(list, item, true)));
    if (logbook.configuration().preset() != Preset.LIBRARY) {
      addRollbackPlan();
    }
    release.checklist().ifPresent(list -> list.items().forEach(item -> add(list, item, false)));
    return List.copyOf(checks);
  }

  private void addFindings(List<Finding> findings) {
    List<Finding> errors =
        findings.stream()
            .filter(finding -> finding.path().equals(entry.path()))
            .filter(finding -> entry.holds(finding.start()))
            .filter(finding -> finding.state() == Finding.State.ACTIVE)
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    if (errors.isEmpty()) {
      checks.add(Check.before("Notes are valid", State.OK, "no errors"));
    }
    errors.forEach(
        finding ->
            checks.add(
                Check.before(
                        "Notes are valid", State.MISSING, finding.rule() + ": " + finding.message())
                    .at(entry.path(), finding.start().line())));
  }

  private void add(Checklist list, Checklist.Item item, boolean required) {
    Phase phase =
        item.phase().filter(AFTER_TAG::equals).isPresent() ? Phase.AFTER_TAG : Phase.BEFORE_TAG;
    State state = state(item, phase, required);
    checks.add(
        new Check(item.text(), phase, state, detail(item, state), Optional.empty(), 0)
            .at(list.path(), item.line()));
  }

  /** To announce is what the gate is asked for: it need not be ticked before. */
  private State state(Checklist.Item item, Phase phase, boolean required) {
    if (item.notApplicable().isPresent()) {
      return State.NOT_APPLICABLE;
    }
    if (item.done()) {
      return required && lacksEvidence(item) ? State.UNSUPPORTED : State.OK;
    }
    if (item.text().toLowerCase(Locale.ROOT).startsWith("announce")) {
      return State.OK;
    }
    return phase == Phase.BEFORE_TAG && mayFollow() ? State.MAY_FOLLOW : State.MISSING;
  }

  /** On a minor or major release a requirement should point to what shows that it is met. */
  private boolean lacksEvidence(Checklist.Item item) {
    return item.evidence().link().isEmpty()
        && release
            .type()
            .filter(type -> type == ReleaseType.MINOR || type == ReleaseType.MAJOR)
            .isPresent();
  }

  /** An emergency ships first; what belongs before the tag may come shortly after it. */
  private boolean mayFollow() {
    return release.emergency()
        && deadline().filter(last -> logbook.asOf().instant().isAfter(last.toInstant())).isEmpty();
  }

  private Optional<OffsetDateTime> deadline() {
    return ChecklistClock.of(entry).map(ChecklistClock::lastForEmergency);
  }

  private String detail(Checklist.Item item, State state) {
    return switch (state) {
      case NOT_APPLICABLE -> "n/a: " + item.notApplicable().orElse("");
      case UNSUPPORTED -> "stated, without a link to what shows it";
      case MAY_FOLLOW ->
          "open; an emergency may bring it "
              + deadline().map(last -> "until " + last).orElse("within two days after the tag");
      case OK -> item.done() ? "stated" : "open";
      case MISSING -> "open";
    };
  }

  private void addRollbackPlan() {
    Optional<Section> plan =
        entry
            .document()
            .allSections()
            .filter(section -> section.name().startsWith("rollback"))
            .findFirst();
    boolean there =
        release.details().rollbackPlan().isPresent()
            || plan.filter(section -> !Texts.isEmpty(section)).isPresent();
    Document document = entry.document();
    checks.add(
        Check.before(
                "Rollback plan",
                there ? State.OK : State.MISSING,
                there ? "documented" : "the notes have none")
            .at(
                document.path(),
                plan.map(section -> document.lines().positionOf(section.span().start()).line())
                    .orElse(0)));
  }
}
