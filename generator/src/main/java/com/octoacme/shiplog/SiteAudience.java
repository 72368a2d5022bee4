package com.octoacme.shiplog;

import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.exemption.ExemptionReader;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.TemplateLine;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.logbook.PublicLogbook;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a run its site may show: with {@code site.audience: public} the {@link PublicLogbook},
 * and of the findings those that are found in it as well. Nobody can conclude from them what is
 * hidden, and nothing is called missing that is only hidden.
 */
final class SiteAudience {
  private final Opened opened;
  private final Repository repository;
  private final Logbook whole;
  private final Logbook shown;
  private final boolean isWhole;
  private final Set<String> documents;
  private final Set<String> allDocuments;
  private final LogbookReader reader;
  private final Map<String, SourceEntry> files;
  private final Map<String, Boolean> named = new HashMap<>();

  private SiteAudience(Opened opened, Repository repository, Logbook whole, Optional<Logbook> cut) {
    this.opened = opened;
    this.repository = repository;
    this.whole = whole;
    this.shown = cut.orElse(whole);
    this.isWhole = cut.isEmpty();
    this.documents = paths(shown);
    this.allDocuments = paths(whole);
    this.reader = new LogbookReader(opened.configuration(), repository);
    this.files =
        whole.files().stream()
            .collect(Collectors.toMap(SourceEntry::path, Function.identity(), (one, two) -> one));
  }

  private static Set<String> paths(Logbook logbook) {
    return logbook.entries().stream().map(LogbookEntry::path).collect(Collectors.toSet());
  }

  static SiteAudience of(Opened opened, Repository repository, Logbook whole) {
    Optional<Logbook> cut =
        opened.configuration().site().internal()
            ? Optional.empty()
            : PublicLogbook.find(whole, repository, opened.snapshot());
    return new SiteAudience(opened, repository, whole, cut);
  }

  /** The documents as they are shown. */
  Logbook logbook() {
    return shown;
  }

  /** How many documents are left out wholly. */
  int hidden() {
    return whole.entries().size() - shown.entries().size();
  }

  /** How many documents are shown without a part. */
  int cut() {
    Map<String, String> texts = new HashMap<>();
    whole.entries().forEach(entry -> texts.put(entry.key(), entry.document().text()));
    return (int)
        shown.entries().stream()
            .filter(entry -> !entry.document().text().equals(texts.get(entry.key())))
            .count();
  }

  /** Of all findings, those that may be shown. */
  List<Finding> findings(List<Finding> all) {
    if (opened.configuration().site().internal()) {
      return all;
    }
    List<Finding> named = all.stream().filter(finding -> isNamed(finding.path())).toList();
    if (isWhole) {
      return named;
    }
    Set<Told> again = new HashSet<>();
    AcceptingLinter.lint(LintTask.all(shown, RuleCatalogue.all(), Baseline.EMPTY))
        .forEach(finding -> again.add(Told.of(finding)));
    return named.stream().filter(finding -> again.contains(Told.of(finding))).toList();
  }

  /** All that a finding tells; whether it counts is told by the documents as they are. */
  private record Told(
      String rule,
      String path,
      Position start,
      Position end,
      String message,
      String remedy,
      Optional<TemplateLine> template) {
    static Told of(Finding finding) {
      return new Told(
          finding.rule(),
          finding.path(),
          finding.start(),
          finding.end(),
          finding.message(),
          finding.remedy(),
          finding.template());
    }
  }

  /** What is accepted or left out in the documents that are shown. */
  List<Exemption> exemptions() {
    LintTask task = LintTask.all(shown, RuleCatalogue.all(), opened.baseline());
    List<Exemption> all = new ExemptionReader(repository, task).read();
    return opened.configuration().site().internal()
        ? all
        : all.stream().filter(exemption -> isNamed(exemption.path())).toList();
  }

  private boolean isNamed(String path) {
    return documents.contains(path) || named.computeIfAbsent(path, this::mayBeNamed);
  }

  /** The baseline also names files that are gone. */
  private boolean mayBeNamed(String path) {
    Optional<SourceEntry> file = Optional.ofNullable(files.get(path));
    boolean isHidden = (file.isEmpty() || allDocuments.contains(path)) && reader.isDocument(path);
    return !isHidden && PublicLogbook.mayBeNamed(file, opened.snapshot(), whole);
  }
}
