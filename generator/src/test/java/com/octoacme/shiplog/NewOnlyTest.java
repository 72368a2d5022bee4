package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import org.junit.jupiter.api.Test;

/** What a pull request is told: only what it brings. */
class NewOnlyTest extends LintedChange {
  @Test
  void withoutAChangeNothingIsNew() {
    LintOutcome outcome = lint();

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.failed()).isFalse();
  }

  @Test
  void withoutABaseAllFindingsCount() {
    LintOutcome outcome =
        lint(Run.in(git.folder()).with("asOf", "2026-01-03").with("ref", "change"));

    assertThat(brought(outcome))
        .containsExactly("field-value Severity", "action-item-owner Warm the cache slowly");
    assertThat(outcome.failed()).isTrue();
  }

  @Test
  void aMissingSectionIsReportedThoughNoLineWasAdded() {
    git.commit("Take the root cause out")
        .file(PATH, INCIDENT.replace("## Root Cause\n\nThe key omitted the tenant.\n\n", ""))
        .done();

    LintOutcome outcome = lint();

    assertThat(brought(outcome)).containsExactly("missing-section Root Cause");
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.findings()).hasSize(3);
  }

  @Test
  void movingTextRenamingAndIndentingBringNothing() {
    String moved =
        INCIDENT
            .replace("- [ ] Warm the cache slowly - Due: 2026-11-20\n", "")
            .replace(
                "## Action Items\n\n",
                "## Action Items\n\nSome words.\n\n  - [ ] Warm the cache slowly - Due: 2026-11-20\n")
            .replace("# Cache stampede\n", "# The cache stampede\n\n\n");
    git.commit("Move things about")
        .rename(PATH, "content/incidents/archive/stampede.md", moved)
        .done();

    LintOutcome outcome = lint();

    assertThat(brought(outcome)).isEmpty();
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.findings()).hasSize(2).noneMatch(Finding::isNew);
  }

  @Test
  void textThatMovesToAnotherSectionBringsNothing() {
    String script = "<script>alert(1)</script>\n\n";
    git.checkout("main");
    git.commit("Add a script")
        .file(PATH, INCIDENT.replace("## Root Cause\n\n", "## Root Cause\n\n" + script))
        .done();
    git.checkout("change");
    git.commit("Take it over and move it")
        .merging("main")
        .file(PATH, INCIDENT.replace("## Timeline\n\n", "## Timeline\n\n" + script))
        .done();

    assertThat(brought(lint())).isEmpty();
  }

  @Test
  void aFixDoesNotMakeUpForAFreshViolationOfTheSameRule() {
    git.commit("Mend one, break another")
        .file(
            PATH,
            INCIDENT
                .replace("Warm the cache slowly", "Warm the cache slowly - Owner: Lin")
                .replace("Put the tenant into the key - Owner: Ada", "Put the tenant into the key"))
        .done();

    LintOutcome outcome = lint();

    assertThat(brought(outcome)).containsExactly("action-item-owner Put the tenant into the key");
    assertThat(outcome.failed()).isTrue();
  }

  @Test
  void aSecondFindingOfTheSameKindIsNew() {
    String item = "- [ ] Warm the cache slowly - Due: 2026-11-20\n";
    git.commit("Say it twice").file(PATH, INCIDENT.replace(item, item + item)).done();

    assertThat(brought(lint())).containsExactly("action-item-owner Warm the cache slowly");
  }

  @Test
  void aNewDocumentIsNewAsAWhole() {
    git.commit("Write up another")
        .file("content/incidents/2026-11-06-queue.md", INCIDENT.replace("Cache", "Queue"))
        .done();

    assertThat(brought(lint()))
        .containsExactly("field-value Severity", "action-item-owner Warm the cache slowly");
  }

  @Test
  void aDocumentThatIsDeletedBringsNothing() {
    git.commit("Delete it")
        .delete(PATH)
        .file("content/incidents/2026-11-09-other.md", "# Other\n\nAll is well.\n")
        .done();

    assertThat(lint().findings()).allMatch(finding -> finding.path().endsWith("other.md"));
  }

  @Test
  void whatIsOnlyInTheWorkingTreeIsPartOfTheChange() {
    git.checkOutFiles();
    git.write(PATH, INCIDENT.replace("**Date**: 2026-11-05", "**Date**: soon"));

    LintOutcome outcome =
        lint(Run.in(git.folder()).with("asOf", "2026-01-03").with("base", "main"));

    assertThat(brought(outcome)).containsExactly("invalid-date Date");
  }

  @Test
  void whatMainGainedMeanwhileIsNotPartOfTheChange() {
    git.commit("Edit elsewhere").file("README.md", "Hello\n").done();
    git.checkout("main");
    git.commit("Break it on main").file(PATH, INCIDENT.replace("2026-11-05", "soon")).done();
    git.checkout("change");

    assertThat(brought(lint())).isEmpty();
  }

  @Test
  void anIdThatTheChangeMakesDoubleIsNew() {
    String good = INCIDENT.replace("Criticl", "High").replace("slowly", "slowly - Owner: Lin");
    git.commit("Add one of the same name")
        .file("content/incidents/more/2026-11-05-cache-stampede.md", good)
        .done();

    assertThat(brought(lint())).hasSize(1).allMatch(finding -> finding.startsWith("duplicate-id"));
  }

  @Test
  void whatTheChangeDoesToAnUnchangedDocumentIsNew() {
    String release = "content/releases/1.0.1.md";
    git.checkout("main");
    git.commit("Add releases and what one mends")
        .file("content/releases/1.0.0.md", "# Release 1.0.0\n\nThe first.\n")
        .file(release, "# Release 1.0.1\n\nMends 2026-11-06-queue.\n")
        .file(
            "content/incidents/2026-11-06-queue.md",
            "# Queue\n\n---\n\n**FIXED IN:** 1.0.1\n\nIt was full.\n")
        .file("shiplog.yaml", CONFIGURATION + "  - { kind: release }\n")
        .done();
    git.branch("less");
    git.commit("Take the release away").delete(release).done();

    assertThat(brought(lint(run().with("ref", "less")))).containsExactly("unknown-reference 1.0.1");
  }

  @Test
  void takingASuppressionOutBringsItsFindingBack() {
    String comment = " <!-- shiplog-disable action-item-owner: all of us -->";
    String item = "- [ ] Warm the cache slowly - Due: 2026-11-20";
    git.checkout("main");
    git.commit("Accept it").file(PATH, INCIDENT.replace(item, item + comment)).done();
    git.branch("later");
    git.commit("Accept it no longer").file(PATH, INCIDENT).done();

    assertThat(brought(lint(run().with("ref", "later"))))
        .containsExactly("action-item-owner Warm the cache slowly");
  }

  @Test
  void anActionItemThatWasDroppedBeforeIsNotNew() {
    String item = "- [ ] Warm the cache slowly - Due: 2026-11-20\n";
    git.checkout("main");
    git.commit("Drop an item")
        .at("2026-12-01T10:00:00Z")
        .file(PATH, INCIDENT.replace(item, ""))
        .done();
    git.branch("later");
    git.commit("Edit the words")
        .file(PATH, INCIDENT.replace(item, "").replace("The key omitted", "The key had omitted"))
        .done();

    LintOutcome outcome = lint(run().with("ref", "later"));

    assertThat(outcome.findings()).extracting(Finding::rule).contains("dropped-action-item");
    assertThat(brought(outcome)).isEmpty();
  }

  @Test
  void anActionItemThatTheChangeDropsIsNew() {
    String item = "- [ ] Warm the cache slowly - Due: 2026-11-20\n";
    git.commit("Drop an item")
        .at("2026-12-01T10:00:00Z")
        .file(PATH, INCIDENT.replace(item, ""))
        .done();

    assertThat(brought(lint())).containsExactly("dropped-action-item Warm the cache slowly");
  }
}
