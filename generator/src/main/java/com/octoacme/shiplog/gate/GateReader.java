package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.config.Preset;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.config.SeverityLevel;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.gate.Check.Phase;
import com.octoacme.shiplog.gate.Check.State;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks of one release: is it ready, and may it be announced? A tick is called "stated": Shiplog
 * cannot verify it.
 */
public final class GateReader {
  /** An action item with this word keeps every release from being shipped while it is open. */
  private static final String BLOCKER = "#blocks-release";

  private final Logbook logbook;
  private final List<Finding> findings;
  private final List<Release> releases;
  private final List<Incident> incidents;
  private final List<Check> checks = new ArrayList<>();

  /** A gate for the releases of a logbook. */
  public GateReader(
      Logbook logbook, List<Finding> findings, List<Release> releases, List<Incident> incidents) {
    this.logbook = logbook;
    this.findings = List.copyOf(findings);
    this.releases = List.copyOf(releases);
    this.incidents = List.copyOf(incidents);
  }

  /** The result for one version. */
  public GateResult read(ReleaseVersion version) {
    Optional<Release> release =
        releases.stream()
            .filter(one -> one.version().filter(own -> own.compareTo(version) == 0).isPresent())
            .findFirst();
    Optional<String> tag = logbook.tags().of(version).stream().map(ReleaseTag::name).findFirst();
    release.ifPresentOrElse(this::checkRelease, () -> checkNoNotes(version));
    checkIncidents();
    checkTag(tag);
    return new GateResult(version.text(), release, tag, checks);
  }

  private void checkNoNotes(ReleaseVersion version) {
    add(
        "Release notes",
        State.MISSING,
        "there are none; mvn shiplog:draft -Dshiplog.release=" + version + " begins them");
  }

  private void add(String name, State state, String detail) {
    checks.add(new Check(name, Phase.BEFORE_TAG, state, detail, Optional.empty(), 0));
  }

  private void checkRelease(Release release) {
    Document document = document(release.path());
    add("Release notes", State.OK, release.path());
    checkFindings(release.path());
    checkRequirements(document);
    checkRollbackPlan(document);
    release
        .checklist()
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        item ->
                            checks.add(
                                new Check(
                                    item.text(),
                                    item.phase().filter("after-tag"::equals).isPresent()
                                        ? Phase.AFTER_TAG
                                        : Phase.BEFORE_TAG,
                                    state(item.done(), item.notApplicable(), item.text()),
                                    item.notApplicable()
                                        .map(reason -> "n/a: " + reason)
                                        .orElse(item.done() ? "stated" : "open"),
                                    Optional.of(list.path()),
                                    item.line()))));
  }

  private void checkTag(Optional<String> tag) {
    checks.add(
        new Check(
            "Tag",
            Phase.AFTER_TAG,
            tag.isPresent() ? State.OK : State.MISSING,
            tag.orElse("there is no tag of this version yet"),
            Optional.empty(),
            0));
  }

  /** To announce is what the gate is asked for: it need not be ticked before. */
  private static State state(boolean done, Optional<String> notApplicable, String text) {
    if (notApplicable.isPresent()) {
      return State.NOT_APPLICABLE;
    }
    boolean announces = text.toLowerCase(Locale.ROOT).startsWith("announce");
    return done || announces ? State.OK : State.MISSING;
  }

  private Document document(String path) {
    return logbook.entries().stream()
        .filter(entry -> entry.path().equals(path))
        .map(LogbookEntry::document)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a document: " + path));
  }

  private void checkFindings(String path) {
    List<Finding> errors =
        findings.stream()
            .filter(finding -> finding.path().equals(path))
            .filter(finding -> finding.state() == Finding.State.ACTIVE)
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    if (errors.isEmpty()) {
      add("Notes are valid", State.OK, "no errors");
    }
    errors.forEach(
        finding ->
            checks.add(
                new Check(
                    "Notes are valid",
                    Phase.BEFORE_TAG,
                    State.MISSING,
                    finding.rule() + ": " + finding.message(),
                    Optional.of(path),
                    finding.start().line())));
  }

  private void checkRequirements(Document document) {
    sections(document, "pre-release")
        .flatMap(section -> section.blocks().stream())
        .filter(Block.ItemList.class::isInstance)
        .flatMap(list -> ((Block.ItemList) list).items().stream())
        .filter(item -> item.task().isPresent())
        .forEach(item -> checkRequirement(document, item));
  }

  private void checkRequirement(Document document, Block.Item item) {
    String text = item.text().plain().strip();
    boolean done = item.task().orElseThrow().mark() != ' ';
    Optional<String> reason = reason(text);
    checks.add(
        new Check(
            text,
            Phase.BEFORE_TAG,
            reason.isPresent() ? State.NOT_APPLICABLE : done ? State.OK : State.MISSING,
            reason.map(why -> "n/a: " + why).orElse(done ? "stated" : "open"),
            Optional.of(document.path()),
            document.lines().positionOf(item.span().start()).line()));
  }

  private static Optional<String> reason(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("n/a:");
    return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 4).strip());
  }

  private static Stream<Section> sections(Document document, String start) {
    return document
        .allSections()
        .filter(section -> Names.normalize(section.heading().plain()).startsWith(start));
  }

  private void checkRollbackPlan(Document document) {
    if (logbook.configuration().preset() == Preset.LIBRARY) {
      return;
    }
    Optional<Section> plan = sections(document, "rollback").findFirst();
    boolean there = plan.filter(section -> !Texts.isEmpty(section)).isPresent();
    checks.add(
        new Check(
            "Rollback plan",
            Phase.BEFORE_TAG,
            there ? State.OK : State.MISSING,
            there ? "documented" : "the notes have none",
            Optional.of(document.path()),
            plan.map(section -> document.lines().positionOf(section.span().start()).line())
                .orElse(0)));
  }

  private void checkIncidents() {
    List<Incident> ongoing =
        incidents.stream().filter(Incident::ongoing).filter(GateReader::isGrave).toList();
    ongoing.forEach(
        incident ->
            checks.add(
                new Check(
                    "No open incident",
                    Phase.BEFORE_TAG,
                    State.MISSING,
                    incident.id() + " is in progress: " + incident.title(),
                    Optional.of(incident.path()),
                    0)));
    if (ongoing.isEmpty()) {
      add("No open incident", State.OK, "none of high severity is in progress");
    }
    List<ActionItem> blocking =
        incidents.stream()
            .flatMap(
                incident -> incident.actions().stream().filter(action -> blocks(incident, action)))
            .toList();
    blocking.forEach(
        action ->
            checks.add(
                new Check(
                    "No blocking action item",
                    Phase.BEFORE_TAG,
                    State.MISSING,
                    action.text(),
                    Optional.of(action.path()),
                    action.line())));
    if (blocking.isEmpty()) {
      add("No blocking action item", State.OK, "none is open");
    }
  }

  /** An incident whose severity nobody knows may be grave. */
  private static boolean isGrave(Incident incident) {
    return incident
        .facts()
        .level()
        .map(level -> level == SeverityLevel.CRITICAL || level == SeverityLevel.HIGH)
        .orElse(true);
  }

  private static boolean blocks(Incident incident, ActionItem action) {
    boolean critical =
        incident.facts().level().filter(level -> level == SeverityLevel.CRITICAL).isPresent();
    return action.isOpen() && (action.text().contains(BLOCKER) || (critical && action.overdue()));
  }
}
