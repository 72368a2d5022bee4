package com.octoacme.shiplog.exemption;

import com.octoacme.shiplog.exemption.Exemption.Kind;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.BaselineEntry;
import com.octoacme.shiplog.lint.accepted.BaselineFile;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.accepted.Suppression;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.text.LineIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers all that is accepted or left out, in one list: comments, the baseline, and what documents
 * say does not apply, was skipped or will not be done. Git tells who brought each, and when.
 */
public final class ExemptionReader {
  private static final Comparator<Exemption> ORDER =
      Comparator.comparing(Exemption::path)
          .thenComparing(exemption -> exemption.line().orElse(0))
          .thenComparing(Exemption::kind)
          .thenComparing(exemption -> exemption.rule().orElse(""));

  private final Repository repository;
  private final LintTask task;
  private final Logbook logbook;
  private final Map<String, LogbookEntry> entries = new HashMap<>();
  private final Map<String, LineOrigins> origins = new HashMap<>();
  private final List<Exemption> found = new ArrayList<>();

  /**
   * @param task whose documents and baseline are looked at
   */
  public ExemptionReader(Repository repository, LintTask task) {
    this.repository = repository;
    this.task = task;
    this.logbook = task.logbook();
    logbook.entries().forEach(entry -> entries.putIfAbsent(entry.path(), entry));
  }

  /** All of them, by path and line. */
  public List<Exemption> read() {
    AcceptingLinter.suppressions(task).forEach(this::add);
    logbook.entries().forEach(this::addStated);
    addBaseline();
    found.sort(ORDER);
    return List.copyOf(found);
  }

  private void add(Suppression suppression) {
    LogbookEntry entry = entries.get(suppression.path());
    if (entry == null) {
      return;
    }
    Kind kind = suppression.kind() == Suppression.Kind.WAIVER ? Kind.WAIVER : Kind.SUPPRESSION;
    add(
        entry,
        new Exemption(
            kind,
            Optional.of(suppression.rule()),
            Optional.of(suppression.reason()),
            Optional.empty(),
            suppression.until(),
            entry.id(),
            entry.path(),
            Optional.of(lineAt(entry, suppression.comment().start()))));
  }

  private void addStated(LogbookEntry entry) {
    for (StatedReasons.Stated stated : StatedReasons.in(entry.document())) {
      add(
          entry,
          new Exemption(
              stated.kind(),
              Optional.empty(),
              Optional.of(stated.reason()).filter(reason -> !reason.isBlank()),
              Optional.empty(),
              Optional.empty(),
              entry.id(),
              entry.path(),
              Optional.of(lineAt(entry, stated.offset()))));
    }
  }

  private static int lineAt(LogbookEntry entry, int offset) {
    return entry.document().lines().positionOf(offset).line();
  }

  /** Adds an exemption of a document with the commit that brought its line. */
  private void add(LogbookEntry entry, Exemption exemption) {
    LineIndex lines = entry.document().lines();
    LineOrigins origin =
        origins.computeIfAbsent(entry.path(), path -> origins(entry.history().revisions()));
    found.add(exemption.broughtBy(origin.find(lines.line(exemption.line().orElse(1)))));
  }

  private LineOrigins origins(List<Revision> revisions) {
    return new LineOrigins(repository, logbook.configuration().limits().file(), revisions);
  }

  private void addBaseline() {
    if (task.baseline().entries().isEmpty()) {
      return;
    }
    LineOrigins origin = origins(baselineRevisions());
    for (BaselineEntry entry : task.baseline().entries()) {
      String path = entry.key().path();
      String document = Optional.ofNullable(entries.get(path)).map(LogbookEntry::id).orElse(path);
      Exemption exemption =
          new Exemption(
              Kind.BASELINE,
              Optional.of(entry.key().rule()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              document,
              path,
              Optional.empty());
      found.add(
          exemption.broughtBy(
              BaselineFile.linesOf(entry).stream()
                  .flatMap(line -> origin.find(line).stream())
                  .findFirst()));
    }
  }

  private List<Revision> baselineRevisions() {
    return logbook
        .head()
        .map(
            head ->
                repository
                    .scan(
                        new HistoryRequest(
                            head, Baseline.FILE::equals, Set.of(""), path -> Optional.empty()))
                    .of(Baseline.FILE)
                    .revisions())
        .orElse(List.of());
  }
}
