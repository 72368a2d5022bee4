package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.lint.Finding.TemplateLine;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding before its severity and its ordinal are known.
 *
 * @param key what the fingerprint is made of
 */
record Draft(
    String rule,
    String path,
    Position start,
    Position end,
    Observation observation,
    Optional<TemplateLine> template,
    Fingerprint key) {

  static Draft of(InputProblem problem, Optional<LogbookEntry> entry) {
    String id = entry.map(LogbookEntry::id).orElse(problem.path());
    return new Draft(
        problem.rule(),
        problem.path(),
        problem.position(),
        problem.position(),
        Observation.at(Span.at(0), problem.message()).remedy(problem.remedy()),
        Optional.empty(),
        new Fingerprint(problem.rule(), id, List.of(), ""));
  }

  static Draft of(Rule rule, LintedDocument linted, Observation seen) {
    Observation observation =
        seen.saying(linted.masked(seen.message()), linted.masked(seen.remedy()));
    Document document = linted.document();
    List<String> structure =
        observation
            .within()
            .map(names -> names.stream().map(Names::normalize).toList())
            .orElseGet(() -> linted.headingsAround(observation.span().start()));
    return new Draft(
        rule.id(),
        document.path(),
        document.lines().positionOf(observation.span().start()),
        document.lines().positionOf(observation.span().end()),
        observation,
        observation.template().flatMap(span -> templateLine(linted.entry(), span)),
        new Fingerprint(rule.id(), linted.entry().id(), structure, observation.subject()));
  }

  static Draft of(Rule rule, FileObservation seen, Map<String, LogbookEntry> entries) {
    Optional<LogbookEntry> entry = Optional.ofNullable(entries.get(seen.path()));
    Observation observation = seen.observation();
    return new Draft(
        rule.id(),
        seen.path(),
        position(seen, entry, observation.span().start()),
        position(seen, entry, observation.span().end()),
        observation,
        Optional.empty(),
        new Fingerprint(
            rule.id(),
            entry.map(LogbookEntry::id).orElse(seen.path()),
            List.of(),
            observation.subject()));
  }

  private static Position position(FileObservation seen, Optional<LogbookEntry> entry, int offset) {
    return seen.lines()
        .or(() -> entry.map(known -> known.document().lines()))
        .map(lines -> lines.positionOf(offset))
        .orElse(Position.START);
  }

  private static Optional<TemplateLine> templateLine(LogbookEntry entry, Span span) {
    return entry
        .schema()
        .map(
            schema ->
                new TemplateLine(
                    schema.path(),
                    LineIndex.of(schema.text()).positionOf(span.start()).line(),
                    entry.templateCommit(),
                    occasion(entry)));
  }

  /** Why that commit's template counts, where the document's history tells. */
  private static Optional<String> occasion(LogbookEntry entry) {
    boolean whenAdded =
        entry.templateCommit().isPresent()
            && entry.templateCommit().equals(entry.history().addedIn());
    return entry
        .history()
        .created()
        .filter(created -> whenAdded)
        .map(created -> "when this document was added, " + created.toLocalDate());
  }
}
