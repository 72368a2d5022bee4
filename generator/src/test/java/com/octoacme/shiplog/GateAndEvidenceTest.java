package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.report.JsonSchemas;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate of a release, and the evidence of it, in hand-built repositories. */
class GateAndEvidenceTest {
  private static final String NOTES =
      """
      # 1.1.0

      - **Date**: 2026-11-20
      - **Type**: Minor
      - **Support contacts**: The platform team

      ## Summary

      The cache keeps tenants apart.

      ## Notable changes

      - Keep tenants apart

      ## Migration steps

      None

      ## Known issues

      None known

      ## Pre-release requirements

      - [x] All acceptance criteria met and PRs merged
      - [x] Passing CI and security scans
      - [x] Release notes drafted
      - [x] Rollback / mitigation plan documented
      - [x] Smoke tests prepared

      ## Rollback / mitigation plan

      Deploy 1.0.0 again.

      ## Deployment Checklist

      - [x] Deployment window scheduled (if needed)
      - [x] Backup or snapshot (if applicable)
      - [x] Deploy to staging and run smoke tests
      - [x] Stakeholder communication sent (release notes, timing, impacts, support contacts)
      - [ ] Deploy to production (automated pipeline preferred)
      - [ ] Run post-deploy verifications
      - [ ] Announce release to stakeholders and support
      """;

  @TempDir Path folder;
  private Path root;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    root = folder.resolve("repository");
    git = GitFixture.create(root);
    notes(NOTES);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private void notes(String text) {
    git.commit("Write the notes\n\nReviewed-by: Lin <lin@example.com>")
        .file("content/releases/1.1.0.md", text)
        .done();
  }

  private GateOutcome gate() {
    return Run.in(root).gate("1.1.0", folder);
  }

  /** A file that was written; JSON is valid by the schema of its kind. */
  private String written(String name) throws IOException {
    String text = Files.readString(folder.resolve(name));
    if (name.endsWith(".json")) {
      String kind = name.startsWith("gate") ? "gate" : "evidence";
      String schema = "/com/octoacme/shiplog/schema/" + kind + "-1.schema.json";
      assertThat(JsonSchemas.complaints(schema, text)).as(name).isEmpty();
    }
    return text;
  }

  @Test
  void beforeTheTagOnlyWhatComesBeforeItCounts() throws IOException {
    GateOutcome outcome = gate();

    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.summary()).isEqualTo("release 1.1.0 may be released");
    assertThat(written("gate.json")).contains("\"ready\": true", "\"announce\": false");
  }

  @Test
  void whatIsOpenIsToldWithItsPlace() throws IOException {
    notes(NOTES.replace("- [x] Smoke tests prepared", "- [ ] Smoke tests prepared"));

    assertThat(gate().failed()).isTrue();
    assertThat(written("gate.json"))
        .contains("\"name\": \"Smoke tests prepared\"", "\"state\": \"missing\"", "\"line\": 29");
  }

  @Test
  void afterTheTagTheAnnouncementWaitsForTheDeployment() {
    git.tag("v1.1.0");
    assertThat(gate().failed()).isTrue();

    notes(
        NOTES
            .replace("- [ ] Deploy to production", "- [x] Deploy to production")
            .replace("- [ ] Run post", "- [x] Run post"));
    assertThat(gate().summary()).isEqualTo("release 1.1.0 may be announced");
  }

  @Test
  void anEmergencyMayBringWhatComesBeforeTheTagWithinTwoDaysAfterIt() throws IOException {
    String open =
        NOTES
            .replace("- **Type**: Minor", "- **Type**: Minor\n- **Emergency**: Orders are lost")
            .replace("- [x] Smoke tests prepared", "- [ ] Smoke tests prepared")
            .replace("- [x] Backup", "- [ ] Backup");
    notes(open);
    assertThat(gate().summary()).isEqualTo("release 1.1.0 may be released");
    assertThat(written("gate.json")).contains("\"state\": \"may-follow\"");

    git.annotatedTag("v1.1.0", "2026-11-20T10:00:00Z");
    notes(
        open.replace("- [ ] Deploy to production", "- [x] Deploy to production")
            .replace("- [ ] Run post", "- [x] Run post"));
    assertThat(gate("2026-11-22T10:00:00Z").summary()).isEqualTo("release 1.1.0 may be announced");
    assertThat(written("gate.json")).contains("an emergency may bring it until 2026-11-22T10:00Z");
    assertThat(gate("2026-11-22T10:00:01Z").summary())
        .isEqualTo("release 1.1.0 may not be announced yet: 2 checks are missing");
  }

  private GateOutcome gate(String asOf) {
    return Run.in(root).with("asOf", asOf).gate("1.1.0", folder);
  }

  @Test
  void aRequirementWithoutALinkToWhatShowsItIsAWarningOnAMinorRelease() throws IOException {
    notes(
        NOTES.replace(
            "- [x] Passing CI and security scans",
            "- [x] Passing CI and security scans ([run](https://ci.example/7))"));

    assertThat(gate().failed()).isFalse();
    assertThat(written("gate.json"))
        .containsOnlyOnce("\"name\": \"Smoke tests prepared\"")
        .contains("\"detail\": \"stated, without a link to what shows it\"")
        .containsSubsequence("Passing CI", "\"state\": \"ok\"", "Release notes drafted");

    notes(NOTES.replace("Type**: Minor", "Type**: Patch"));
    gate();
    assertThat(written("gate.json")).doesNotContain("unsupported");
  }

  @Test
  void whatLintAcceptsDoesNotCloseTheGate() {
    String without = NOTES.replace("## Summary\n\nThe cache keeps tenants apart.\n\n", "");
    notes(without);
    assertThat(gate().failed()).isTrue();

    notes(
        without.replace(
            "# 1.1.0\n",
            "# 1.1.0\n\n<!-- shiplog-disable missing-section: told in the ticket -->\n"));
    assertThat(gate().failed()).isFalse();
  }

  @Test
  void aGraveIncidentInProgressAndABlockingActionCloseTheGate() {
    git.commit("Something happens")
        .file(
            "content/incidents/INC-7.md",
            "# Cache\n\n- **Severity**: High\n- **Duration**: 2026-11-20 10:00 → ongoing\n")
        .done();
    assertThat(gate().failed()).isTrue();

    git.commit("It is over")
        .file(
            "content/incidents/INC-7.md",
            "# Cache\n\n- **Severity**: High\n\n## Action Items\n\n- [ ] Fix it #blocks-release\n")
        .done();
    assertThat(gate().failed()).isTrue();
  }

  @Test
  void withoutNotesTheGateIsClosedAndSaysHowToBegin() throws IOException {
    GateOutcome outcome = Run.in(root).gate("2.0.0", folder);

    assertThat(outcome.failed()).isTrue();
    assertThat(written("gate.json")).contains("there are none; draft begins them");
  }

  @Test
  void theAnnouncementHasWhatStakeholdersNeed() throws IOException {
    gate();

    assertThat(written("announcement.md"))
        .isEqualTo(
            """
            # 1.1.0

            - **Date**: 2026-11-20
            - **Type**: Minor
            - **Support contacts**: The platform team

            ## Summary

            The cache keeps tenants apart.

            ## Notable changes

            - Keep tenants apart

            ## Migration steps

            None

            ## Known issues

            None known
            """);
  }

  private static EvidenceRequest of(String release) {
    return new EvidenceRequest(
        Optional.of(release), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void evidenceHoldsTheNotesAsTaggedAndWhoDidWhat() throws IOException {
    git.tag("v1.1.0");
    notes(NOTES.replace("The cache keeps", "Later, the cache kept"));

    List<String> files = Run.in(root).evidence(of("1.1.0"), folder);

    assertThat(files).containsExactly("SHA256SUMS", "evidence-1.1.0.html", "evidence-1.1.0.json");
    assertThat(written("evidence-1.1.0.json"))
        .contains("\"notesAsTagged\": \"# 1.1.0", "The cache keeps tenants apart")
        .contains("\"reviewers\": [\n", "\"Lin\"", "\"signature\": \"none\"");
    assertThat(written("evidence-1.1.0.html"))
        .contains("a claim with provenance, not proof")
        .doesNotContain("<script", "src=", "href=");
    assertThat(written("SHA256SUMS")).contains("  evidence-1.1.0.html\n");
  }

  @Test
  void evidenceTellsWhatWasAcceptedOrLeftOut() throws IOException {
    notes(
        NOTES
            .replace("- [x] Backup or snapshot (if applicable)", "- [ ] Backup - n/a: no data")
            .replace("# 1.1.0\n", "# 1.1.0\n\n<!-- shiplog-disable release-type: agreed -->\n"));
    git.tag("v1.1.0");
    git.commit("Review")
        .file("content/incidents/INC-7.md", "# Cache\n\n## Follow-up\n\nskipped: tiny\n")
        .done();

    Run.in(root).evidence(of("1.1.0"), folder);

    assertThat(written("evidence-1.1.0.json"))
        .containsSubsequence(
            "\"exceptions\": [",
            "\"kind\": \"suppression\"",
            "\"reason\": \"agreed\"",
            "\"kind\": \"n/a\"",
            "\"reason\": \"no data\"",
            "\"by\": ")
        .doesNotContain("tiny");
  }

  @Test
  void evidenceOfOneCommitIsTheSameEveryTime() throws IOException {
    git.tag("v1.1.0");
    Run.in(root).evidence(of("1.1.0"), folder);
    String first = written("SHA256SUMS");
    Run.in(root).evidence(of("1.1.0"), folder);

    assertThat(written("SHA256SUMS")).isEqualTo(first);
  }

  @Test
  void aPeriodHasTagsWithoutNotesAndNoFormulasForSpreadsheets() throws IOException {
    git.annotatedTag("v1.1.0", "2026-11-20T10:00:00Z");
    git.annotatedTag("v1.2.0", "2026-11-21T10:00:00Z");
    git.commit("Review")
        .file("content/incidents/INC-7.md", "# =1+1\n\n- Date: 2026-11-20\n")
        .done();

    Run.in(root)
        .evidence(
            new EvidenceRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026-11-01"),
                Optional.of("2026-11-30")),
            folder);

    assertThat(written("evidence-2026-11-01-to-2026-11-30-releases.csv"))
        .contains("\"1.2.0\",\"v1.2.0\",\"tag without notes\"");
    assertThat(written("evidence-2026-11-01-to-2026-11-30-incidents.csv"))
        .contains("\"INC-7\",\"'=1+1\"");
    assertThat(written("evidence-2026-11-01-to-2026-11-30.json"))
        .contains("\"kind\": \"period\"", "\"state\": \"tag without notes\"");
  }

  @Test
  void evidenceOfAnIncidentHasTheIncident() throws IOException {
    git.commit("Review").file("content/incidents/INC-7.md", "# Cache\n").done();

    Run.in(root)
        .evidence(
            new EvidenceRequest(
                Optional.empty(), Optional.of("INC-7"), Optional.empty(), Optional.empty()),
            folder);

    assertThat(written("evidence-INC-7.json"))
        .contains("\"kind\": \"incident\"", "\"title\": \"Cache\"");
  }

  @Test
  void whatIsNotThereIsRefusedWithTheParameter() {
    assertThatThrownBy(() -> Run.in(root).evidence(of("9.9.9"), folder))
        .isInstanceOf(SetupException.class)
        .hasFieldOrPropertyWithValue("place", "shiplog.release");
    assertThatThrownBy(() -> Run.in(root).evidence(from(Optional.of("soon")), folder))
        .hasMessageContaining("\"soon\" is no day")
        .hasFieldOrPropertyWithValue("place", "shiplog.from");
    assertThatThrownBy(() -> Run.in(root).evidence(from(Optional.empty()), folder))
        .hasMessageContaining("neither a release nor an incident is named")
        .hasFieldOrPropertyWithValue("place", "shiplog.from");
  }

  private static EvidenceRequest from(Optional<String> day) {
    return new EvidenceRequest(Optional.empty(), Optional.empty(), day, Optional.empty());
  }
}
