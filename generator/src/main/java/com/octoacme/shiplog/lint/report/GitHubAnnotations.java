package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as the commands by which GitHub annotates lines of a pull request.
 *
 * <p>Of each level it shows ten in a step and drops the rest without a word. So at most nine are
 * sent, one for each document before the second of any, and then one that counts the others.
 */
public final class GitHubAnnotations {
  /** The word for it in {@code shiplog.formats}. */
  public static final String ID = "github";

  static final int MOST = 9;

  private GitHubAnnotations() {}

  /** The commands, errors first. */
  public static List<WorkflowCommand> of(LintResult result) {
    List<WorkflowCommand> commands = new ArrayList<>();
    add(result, Severity.ERROR, commands);
    add(result, Severity.WARNING, commands);
    return commands;
  }

  private static void add(LintResult result, Severity severity, List<WorkflowCommand> commands) {
    Map<String, Document> documents = result.documents();
    List<Finding> findings = spread(result, severity);
    findings.stream()
        .limit(MOST)
        .forEach(
            finding ->
                commands.add(
                    annotation(finding, Optional.ofNullable(documents.get(finding.path())))));
    int left = findings.size() - MOST;
    if (left > 0) {
      commands.add(
          WorkflowCommand.of(
              severity.id(),
              Map.of("title", "Shiplog"),
              "and " + left + " more in the job summary and in lint.json"));
    }
  }

  /** Findings of a severity, the first of each document before the second of any. */
  private static List<Finding> spread(LintResult result, Severity severity) {
    Map<String, Integer> seen = new HashMap<>();
    record Ranked(int rank, Finding finding) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Finding finding : result.counting()) {
      if (finding.severity() == severity) {
        ranked.add(new Ranked(seen.merge(finding.path(), 1, Integer::sum), finding));
      }
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::finding)
        .toList();
  }

  private static WorkflowCommand annotation(Finding finding, Optional<Document> document) {
    Anchor anchor = Anchor.of(finding, document);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("file", finding.path());
    properties.put("line", Integer.toString(anchor.start().line()));
    properties.put("endLine", Integer.toString(anchor.end().line()));
    properties.put("col", Integer.toString(anchor.start().column()));
    properties.put("endColumn", Integer.toString(anchor.end().column()));
    properties.put("title", finding.rule());
    return WorkflowCommand.of(finding.severity().id(), properties, Wording.text(finding));
  }
}
