package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks every rule about every document and collects the findings.
 *
 * <p>Nothing is thrown for what a document says. A rule that fails on a document is a finding of
 * that document; all others are judged as if nothing had happened.
 */
public final class Linter {
  /** How findings are sorted: by path, line, column and rule. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparing(Finding::start)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private static final String INTERNAL_ERROR = "internal-error";

  private final Logbook logbook;
  private final List<Rule> rules;
  private final Surroundings surroundings;
  private final Map<String, LogbookEntry> entries = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  private Linter(Logbook logbook, List<Rule> rules) {
    this.logbook = logbook;
    this.rules = List.copyOf(rules);
    this.surroundings = Surroundings.of(logbook);
    logbook.entries().forEach(entry -> entries.put(entry.path(), entry));
  }

  /**
   * The findings of all rules that are not switched off, sorted by path, line, column and rule.
   *
   * @param rules with the descriptions of the input family, for what was wrong with files
   */
  public static List<Finding> lint(Logbook logbook, List<Rule> rules) {
    return lint(logbook, rules, path -> true);
  }

  /**
   * The findings about some documents one by one, about files that could not be read, and of the
   * rules about all documents together.
   *
   * @param judged the paths of the documents that are judged one by one
   */
  public static List<Finding> lint(Logbook logbook, List<Rule> rules, Predicate<String> judged) {
    Linter linter = new Linter(logbook, rules);
    logbook.problems().forEach(linter::addProblem);
    logbook.entries().parallelStream()
        .filter(entry -> judged.test(entry.path()))
        .map(linter::lintDocument)
        .toList()
        .forEach(linter.drafts::addAll);
    linter.lintLogbook();
    return linter.findings();
  }

  /** The findings of what was seen elsewhere, told as a rule tells them. */
  public static List<Finding> observed(Logbook logbook, Rule rule, List<FileObservation> seen) {
    if (seen.isEmpty()) {
      return List.of();
    }
    Linter linter = new Linter(logbook, List.of(rule));
    seen.forEach(one -> linter.drafts.add(Draft.of(rule, one, linter.entries)));
    return linter.findings();
  }

  private List<Finding> findings() {
    return new FindingWriter(logbook, severities()).write(drafts);
  }

  private Map<String, Severity> severities() {
    Map<String, Severity> severities = new HashMap<>();
    rules.forEach(rule -> severities.put(rule.id(), rule.description().severity()));
    severities.putAll(logbook.configuration().lint().rules());
    return severities;
  }

  private void addProblem(InputProblem problem) {
    drafts.add(Draft.of(problem, Optional.ofNullable(entries.get(problem.path()))));
  }

  /** What rules see in one document; many threads do this at once. */
  private List<Draft> lintDocument(LogbookEntry entry) {
    List<Draft> seen = new ArrayList<>();
    Optional<LintedDocument> document =
        guarded(entry, seen, () -> LintedDocument.of(entry, surroundings));
    document.ifPresent(
        linted -> {
          for (Rule rule : rules) {
            if (rule instanceof DocumentRule check) {
              guarded(entry, seen, () -> check.check(linted))
                  .ifPresent(
                      observed ->
                          observed.stream()
                              .filter(one -> isOf(entry, one))
                              .forEach(one -> seen.add(Draft.of(rule, linted, one))));
            }
          }
        });
    return seen;
  }

  /** A rule that reads a whole text sees the other documents of the file, too. */
  private static boolean isOf(LogbookEntry entry, Observation observation) {
    Span extent = entry.document().extent();
    int start = observation.span().start();
    return !entry.isPart() || (extent.start() <= start && start <= extent.end());
  }

  private void lintLogbook() {
    rules.parallelStream().map(this::lintLogbook).toList().forEach(drafts::addAll);
  }

  private List<Draft> lintLogbook(Rule rule) {
    return rule instanceof LogbookRule check
        ? check.check(logbook).stream().map(one -> Draft.of(rule, one, entries)).toList()
        : List.of();
  }

  /** What a check gives; nothing, and one finding for the document, if it breaks. */
  private static <T> Optional<T> guarded(LogbookEntry entry, List<Draft> seen, Supplier<T> check) {
    try {
      return Optional.of(check.get());
    } catch (RuntimeException | StackOverflowError failure) {
      seen.removeIf(draft -> draft.rule().equals(INTERNAL_ERROR));
      seen.add(Draft.of(internalError(entry.path(), failure), Optional.of(entry)));
      return Optional.empty();
    }
  }

  private static InputProblem internalError(String path, Throwable failure) {
    return new InputProblem(
        INTERNAL_ERROR,
        path,
        com.octoacme.shiplog.text.Position.START,
        "the document could not be judged: " + failure.getClass().getSimpleName(),
        "Report this to Shiplog with the document; the other documents are not affected");
  }
}
