package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.logbook.BestBuiltIn;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first run on an old repository, told in groups: a wall of findings is read by nobody. Which
 * rules, which documents, an example of each of the commonest, and how to go on.
 */
final class Overview {
  /** From how many findings on they are grouped. */
  static final int MANY = 40;

  private static final int EXAMPLES = 5;
  private static final int RULES = 10;
  private static final int DOCUMENTS = 5;

  private final LintResult result;
  private final List<Finding> findings;

  /**
   * @param findings that would be shown one by one
   */
  Overview(LintResult result, List<Finding> findings) {
    this.result = result;
    this.findings = List.copyOf(findings);
  }

  /** Whether this run is one to group: of many documents, with nothing accepted or known yet. */
  boolean isWanted() {
    return findings.size() > MANY
        && result.comparison().isEmpty()
        && result.count(State.BASELINED) == 0
        && findings.stream().map(Finding::path).distinct().limit(2).count() > 1;
  }

  /** The first finding of each of the commonest rules, errors before warnings. */
  List<Finding> examples() {
    return byRule().values().stream().limit(EXAMPLES).map(all -> all.get(0)).toList();
  }

  /** The groups, a line each. */
  List<String> groups() {
    List<String> lines = new ArrayList<>(List.of("By rule:"));
    table(lines, byRule(), Overview::ruleLine, RULES, "rule");
    lines.add("");
    lines.add("By document:");
    table(
        lines,
        group(Finding::path, Comparator.comparing(List::size)),
        Finding::path,
        DOCUMENTS,
        "document");
    lines.add("");
    return lines;
  }

  /** What to do with so many, in lines. */
  List<String> next(CommandForm commands) {
    List<String> lines = new ArrayList<>();
    Optional<String> best = BestBuiltIn.find(result.logbook());
    lines.addAll(
        ConsoleReport.wrap(
            "",
            Counted.of(result.logbook().entries().size(), "document")
                + best.map(path -> ", best template " + path).orElse("")
                + ", "
                + Counted.of(findings.size(), "finding")
                + ". This accepts them as they are:"));
    lines.addAll(ConsoleReport.wrapCommand("    ", commands.goal("baseline", Map.of())));
    best.filter(path -> BuiltIns.isHouse(path))
        .ifPresent(
            path ->
                lines.addAll(
                    ConsoleReport.wrap(
                        "",
                        "No template is named: "
                            + commands.option("template", path)
                            + ", or \"template: "
                            + path
                            + "\" in shiplog.yaml, judges by the one that they follow.")));
    lines.add("Shown is one finding for each of the commonest rules; lint.json has all.");
    return lines;
  }

  private Map<String, List<Finding>> byRule() {
    return group(
        Finding::rule,
        Comparator.comparing((List<Finding> all) -> all.get(0).severity())
            .reversed()
            .thenComparing(List::size));
  }

  /** The findings by a word, the highest group first, equal ones by their word. */
  private Map<String, List<Finding>> group(
      Function<Finding, String> word, Comparator<List<Finding>> height) {
    Map<String, List<Finding>> groups =
        findings.stream()
            .collect(Collectors.groupingBy(word, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .sorted(
            Map.Entry.<String, List<Finding>>comparingByValue(height.reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private static String ruleLine(Finding first) {
    return String.format(Locale.ROOT, "%-7s %s", first.severity().id(), first.rule());
  }

  private static void table(
      List<String> lines,
      Map<String, List<Finding>> groups,
      Function<Finding, String> name,
      int most,
      String noun) {
    groups.values().stream()
        .limit(most)
        .forEach(
            all ->
                lines.add(
                    String.format(Locale.ROOT, "%7d  %s", all.size(), name.apply(all.get(0)))));
    int left = groups.size() - most;
    if (left > 0) {
      lines.add("         and " + left + " more " + noun + (left == 1 ? "" : "s"));
    }
  }
}
