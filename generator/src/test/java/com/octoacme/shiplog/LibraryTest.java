package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.Preset;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library is released, not deployed: {@code preset: library}, and notes as libraries have them.
 */
class LibraryTest {
  private static final String NOTES =
      """
      # 1.1.0

      - **Date**: 2026-01-01
      - **Type**: Minor

      ## Summary

      Keys hold the tenant.

      ## Notable changes

      - Keep tenants apart

      ## Known issues

      None known
      """;

  @TempDir Path folder;
  private Path root;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    root = folder.resolve("repository");
    git = GitFixture.create(root);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private List<String> rules(String yaml) {
    git.commit("Settle").file("shiplog.yaml", yaml).done();
    git.checkOutFiles();
    return Run.in(root).lint(folder).findings().stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void needsNoChecklistAndNoRollbackPlan() {
    git.commit("Write the notes").file("content/releases/1.1.0.md", NOTES).done();
    git.tag("v1.1.0");

    assertThat(rules("title: A service\n")).contains("missing-section");
    assertThat(rules("preset: library\n")).isEmpty();
  }

  @Test
  void hasNoReviewClocksUnlessTheyAreSet() {
    git.commit("Write it up long after")
        .at("2026-06-01T10:00:00Z")
        .file(
            "content/incidents/INC-7.md",
            "# Cache\n\n- **Date**: 2026-01-02\n- **Duration**: 2026-01-02 10:00 → 11:00 UTC\n")
        .done();

    assertThat(rules("title: A service\n")).contains("late-review");
    assertThat(rules("preset: library\n")).doesNotContain("late-review");
    assertThat(rules("preset: library\nlint: { rules: { late-review: info } }\n"))
        .contains("late-review");
  }

  @Test
  void itsFiguresTellNothingOfIncidentsThatNobodyWritesUp() throws IOException {
    git.commit("Write the notes").file("content/releases/1.1.0.md", NOTES).done();
    git.tag("v1.1.0");

    Run.in(root).generate(folder.resolve("site"));

    assertThat(Files.readString(folder.resolve("site/metrics/index.html")))
        .contains("1 release in", "Change-fail rate</th><td>not known</td>")
        .doesNotContain("at least 0 %", "Time boxes");
  }

  @Test
  void itsFirstPageLeavesOutWhatItHasNoSourceFor() throws IOException {
    git.commit("Write the notes")
        .file("content/releases/1.1.0.md", NOTES)
        .file(
            "shiplog.yaml", "sources:\n  - { kind: release, include: [ content/releases/*.md ] }\n")
        .done();

    Run.in(root).generate(folder.resolve("site"));

    Document home = Jsoup.parse(Files.readString(folder.resolve("site/index.html")));
    assertThat(home.select("h2").eachText()).containsExactly("What shipped");
    assertThat(home.select(".tiles b").eachText()).startsWith("1").hasSize(2);
    assertThat(home.select(".lede").text()).startsWith("What shipped. As of");
  }

  @Test
  void itsFiguresHaveNoColumnsForWhatNobodyWritesUp() throws IOException {
    git.commit("Write the notes").file("content/releases/1.1.0.md", NOTES).done();
    git.tag("v1.1.0");

    Run.in(root).with("asOf", "2026-03-01").generate(folder.resolve("site"));

    Document figures = Jsoup.parse(Files.readString(folder.resolve("site/metrics/index.html")));
    assertThat(figures.select("[aria-label='By quarter, table'] th[scope=col]").eachText())
        .containsExactly("Quarter", "Releases", "Failed");
    assertThat(figures.text())
        .contains("0 of 1 release;", "median of 1 commit")
        .doesNotContain("1 commits");
    Document home = Jsoup.parse(Files.readString(folder.resolve("site/index.html")));
    assertThat(home.select(".chart th[scope=col]").eachText()).doesNotContain("Incidents");
  }

  @Test
  void itsPresetTurnsOffRulesThatThereAre() {
    assertThat(RuleCatalogue.ids()).containsAll(Preset.LIBRARY.severities().keySet());
  }

  @Test
  void notesAreDraftedUnderTheNameThatTheSourceTakes() throws IOException {
    git.commit("feat: keep tenants apart")
        .file(
            "shiplog.yaml",
            "preset: library\nsources: [ { kind: release, include: [ '.changes/v*.md' ] } ]\n")
        .done();
    git.checkOutFiles();

    Run.in(root).draft("1.27.0");

    assertThat(Files.readString(root.resolve(".changes/v1.27.0.md")))
        .contains("# 1.27.0", "- keep tenants apart")
        .doesNotContain("Checklist");
  }

  @Test
  void aFileOfAllReleasesIsNotDraftedIntoAndTheMessageSaysWhatToDo() {
    git.commit("Begin")
        .file("CHANGELOG.md", "# Changes\n\n## [1.0.0] - 2026-01-01\n\n- A\n")
        .done();
    git.checkOutFiles();

    assertThatThrownBy(() -> Run.in(root).draft("1.1.0"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("parts of one file")
        .hasFieldOrPropertyWithValue("place", "CHANGELOG.md");
    assertThatThrownBy(() -> Run.in(root).draft("1.0.0"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("part of a file with several releases");
    assertThat(root.resolve("1.1.0.md")).doesNotExist();
  }
}
