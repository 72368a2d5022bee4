package com.octoacme.shiplog;

import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository whose main branch has an incident with old findings, and a branch that changes it.
 */
abstract class LintedChange {
  static final String TEMPLATE =
      """
      # [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: High / Low

      ## Timeline

      - [Time]: Event description

      ## Root Cause

      Why it happened.

      ## Action Items

      - [ ] [Action] - Owner: [Name] - Due: [Date]
      """;

  /** Two findings: the severity is none, and an action item has no owner. */
  static final String INCIDENT =
      """
      # Cache stampede

      - **Date**: 2026-11-05
      - **Severity**: Criticl

      ## Timeline

      All times in UTC.

      - 14:03: The first alert

      ## Root Cause

      The key omitted the tenant.

      ## Action Items

      - [ ] Put the tenant into the key - Owner: Ada - Due: 2026-11-20
      - [ ] Warm the cache slowly - Due: 2026-11-20
      """;

  static final String PATH = "content/incidents/2026-11-05-cache-stampede.md";
  static final String TEMPLATE_PATH = "content/templates/incident.md";
  static final String CONFIGURATION =
      "sources:\n  - { kind: incident, template: " + TEMPLATE_PATH + " }\n";

  @TempDir Path folder;
  GitFixture git;

  @BeforeEach
  void aMainBranchWithOldFindings() {
    git = GitFixture.create(folder.resolve("repository"));
    git.commit("Add the template")
        .file(TEMPLATE_PATH, TEMPLATE)
        .file("shiplog.yaml", CONFIGURATION)
        .done();
    git.commit("Write up the stampede").file(PATH, INCIDENT).done();
    git.branch("change");
  }

  @AfterEach
  void close() {
    git.close();
  }

  final Run run() {
    return Run.in(git.folder())
        .with("asOf", "2026-01-03")
        .with("ref", "change")
        .with("base", "main");
  }

  final LintOutcome lint() {
    return lint(run());
  }

  final LintOutcome lint(Run run) {
    return run.lint(folder.resolve("reports"));
  }

  /** The findings of the change that count, each as its rule and what it is about. */
  static List<String> brought(LintOutcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.state() == State.ACTIVE && finding.isNew())
        .map(finding -> finding.rule() + " " + finding.key().subject())
        .toList();
  }
}
