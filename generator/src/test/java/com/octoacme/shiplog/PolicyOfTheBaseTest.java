package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import org.junit.jupiter.api.Test;

/** By whose configuration and templates a pull request is judged: not by its own. */
class PolicyOfTheBaseTest extends LintedChange {
  private static final String RELAXED = "lint: { rules: { invalid-date: off } }\n";

  @Test
  void theConfigurationOfTheBaseCountsAndItsChangeIsToldFirst() {
    git.commit("Switch the rule off and break it")
        .file("shiplog.yaml", CONFIGURATION + RELAXED)
        .file(PATH, INCIDENT.replace("2026-11-05", "soon"))
        .done();

    Run run = run();
    LintOutcome outcome = lint(run);

    assertThat(brought(outcome)).containsExactly("invalid-date Date", "policy-change shiplog.yaml");
    assertThat(run.told().indexOf("policy-change"))
        .isPositive()
        .isLessThan(run.told().indexOf("invalid-date"));
  }

  @Test
  void aNewDocumentIsJudgedByTheTemplateOfTheBase() {
    git.commit("Ask for less, and write less")
        .file(TEMPLATE_PATH, TEMPLATE.replace("## Root Cause\n\nWhy it happened.\n\n", ""))
        .file(
            "content/incidents/2026-11-06-queue.md",
            INCIDENT
                .replace("Criticl", "High")
                .replace("slowly", "slowly - Owner: Lin")
                .replace("## Root Cause\n\nThe key omitted the tenant.\n\n", ""))
        .done();

    LintOutcome outcome = lint();

    assertThat(brought(outcome))
        .containsExactly("missing-section Root Cause", "policy-change " + TEMPLATE_PATH);
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.rule().equals("policy-change"))
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("leaves behind 1 document that was");
  }

  @Test
  void aChangeThatBringsTheConfigurationIsJudgedByIt() {
    git.orphan("bare");
    git.commit("Begin").file("README.md", "Hello\n").done();
    git.branch("first");
    git.commit("Begin to use Shiplog")
        .file(TEMPLATE_PATH, TEMPLATE)
        .file("shiplog.yaml", CONFIGURATION)
        .file(PATH, INCIDENT)
        .done();

    LintOutcome outcome =
        lint(
            Run.in(git.folder())
                .with("asOf", "2026-01-03")
                .with("ref", "first")
                .with("base", "bare"));

    assertThat(brought(outcome)).contains("field-value Severity", "policy-change shiplog.yaml");
  }

  @Test
  void aChangeThatBeganAtAnOldCommitIsJudgedByThePolicyOfToday() {
    git.orphan("main-from-nothing");
    git.commit("Begin").file("README.md", "Hello\n").done();
    git.branch("old");
    git.commit("Write it up, and ask for nothing")
        .file(TEMPLATE_PATH, "# [Title]\n")
        .file("shiplog.yaml", CONFIGURATION + "lint: { fail-on: never }\n")
        .file(PATH, INCIDENT)
        .done();
    git.checkout("main-from-nothing");
    git.commit("Begin to use Shiplog")
        .file(TEMPLATE_PATH, TEMPLATE)
        .file("shiplog.yaml", CONFIGURATION)
        .done();

    LintOutcome outcome = lint(run().with("ref", "old").with("base", "main-from-nothing"));

    assertThat(brought(outcome))
        .contains(
            "field-value Severity", "policy-change shiplog.yaml", "policy-change " + TEMPLATE_PATH);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.path().equals("shiplog.yaml"))
        .extracting(Finding::message)
        .containsExactly("the configuration changes; this run uses the one of the base");
  }

  @Test
  void whatMainChangedInThePolicyMeanwhileIsNoChangeOfThePolicy() {
    git.commit("Write up another")
        .file("content/incidents/2026-11-06-queue.md", INCIDENT.replace("2026-11-05", "soon"))
        .done();
    git.checkout("main");
    git.commit("Let dates be").file("shiplog.yaml", CONFIGURATION + RELAXED).done();

    assertThat(brought(lint()))
        .containsExactly("field-value Severity", "action-item-owner Warm the cache slowly");
  }
}
