package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Release notes drafted from the commits of hand-built repositories. */
class DraftNotesTest {
  @TempDir Path folder;
  private Path root;
  private GitFixture git;
  private int edits;

  @BeforeEach
  void createRepository() {
    root = folder.resolve("repository");
    git = GitFixture.create(root);
    commit("Begin");
    git.tag("v1.0.0");
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  /** A commit that changes a file of its own. */
  private String commit(String message) {
    edits++;
    git.commit(message).file("file-" + edits + ".txt", "Text " + edits + "\n").done();
    return git.head();
  }

  private Path file() {
    return root.resolve("content/releases/1.1.0.md");
  }

  private String draft() throws IOException {
    git.checkOutFiles();
    Run.in(root).draft("1.1.0");
    return Files.readString(file());
  }

  private List<String> changes() throws IOException {
    return draft()
        .lines()
        .dropWhile(line -> !line.startsWith("## Notable"))
        .takeWhile(line -> !line.startsWith("## Migration"))
        .filter(line -> line.startsWith("- ") || line.startsWith("**"))
        .toList();
  }

  @Test
  void changesAreSortedByKindAndNoneIsLost() throws IOException {
    commit("fix(cache): keep tenants apart (#12)");
    commit("feat: warm the cache, OPS-3\n\nCo-authored-by: Lin <lin@example.com>");
    commit("Tidy up <b>");

    assertThat(changes())
        .containsExactly(
            "**Features**",
            "- warm the cache, OPS-3 \u2014 Ada, Lin",
            "**Fixes**",
            "- cache: keep tenants apart (#12) \u2014 Ada",
            "**Other**",
            "- Tidy up \\<b\\> \u2014 Ada");
    assertThat(draft()).contains("- **Type**: Minor").contains("- **Date**: 2026-11-30");
  }

  @Test
  void whatBreaksNeedsSteps() throws IOException {
    commit("feat!: drop the old key\n\nBREAKING CHANGE: rebuild the cache\nbefore you start.\n");

    assertThat(changes()).contains("**Breaking changes**", "- drop the old key \u2014 Ada");
    assertThat(draft())
        .contains("1. rebuild the cache before you start.")
        .contains("- **Type**: Major");
  }

  @Test
  void aRevertAndWhatItRevertsCancelAndARevertOfSomethingShippedStays() throws IOException {
    String first = commit("feat: one");
    commit("Revert \"feat: one\"\n\nThis reverts commit " + first + ".");
    commit("Revert \"Begin\"\n\nThis reverts commit " + "0".repeat(40) + ".");

    assertThat(changes()).containsExactly("**Reverted**", "- Revert \"Begin\" \u2014 Ada");
  }

  @Test
  void theRevertOfARevertBringsTheChangeBack() throws IOException {
    String first = commit("feat: one");
    String second = commit("Revert it\n\nThis reverts commit " + first + ".");
    commit("Revert the revert\n\nThis reverts commit " + second + ".");

    assertThat(changes()).containsExactly("**Features**", "- one \u2014 Ada");
  }

  @Test
  void aCherryPickCountsOnceByItsTrailerElseByItsPatch() throws IOException {
    git.branch("side");
    String picked = commit("fix: by trailer");
    git.commit("fix: by patch").file("same.txt", "Same\n").done();
    git.checkout("main");
    commit("fix: by trailer\n\n(cherry picked from commit " + picked + ")");
    git.commit("fix: by patch, again").file("same.txt", "Same\n").done();
    git.commit("Merge").merging("side").file("same.txt", "Same\n").done();

    assertThat(changes()).hasSize(3).contains("- by trailer \u2014 Ada");
  }

  @Test
  void theLinesOfASquashedBranchCount() throws IOException {
    commit("Cache (#40)\n\n* feat: warm the cache\n* fix: a slip\n* and a word\n");

    assertThat(changes())
        .containsExactly(
            "**Features**", "- warm the cache \u2014 Ada", "**Fixes**", "- a slip \u2014 Ada");
  }

  @Test
  void theDraftIsMadeAnewUntilAPersonWritesInIt() throws IOException {
    commit("feat: one");
    draft();
    commit("feat: two");
    String second = draft();
    assertThat(second).contains("- one", "- two");

    Files.writeString(file(), second.replace("- two", "- two, which is great"));
    commit("feat: three");
    DraftOutcome outcome = Run.in(root).draft("1.1.0");

    assertThat(outcome.kept()).containsExactly("Notable changes");
    assertThat(Files.readString(file())).contains("which is great").doesNotContain("- three");
  }

  @Test
  void textOutsideOfTheMarkersIsNeverTouched() throws IOException {
    commit("feat: one");
    String first = draft();
    String written = first.replaceFirst("\\[What this release brings[^\\]]*]", "It is fast.");
    Files.writeString(file(), written);

    assertThat(draft()).isEqualTo(written);
  }

  @Test
  void lintAcceptsADraftButForWhatAPersonMustFillIn() throws IOException {
    commit("feat: one [x] | y");
    draft();

    assertThat(Run.in(root).lint(folder.resolve("reports")).findings())
        .extracting(Finding::rule)
        .isNotEmpty()
        .allMatch(Set.of("placeholder", "template-text")::contains);
  }

  @Test
  void openActionsOfIncidentsSinceThenAreKnownIssues() throws IOException {
    git.commit("Review")
        .file(
            "content/incidents/INC-7.md",
            "# Cache\n\n- Date: 2026-11-20\n\n## Action Items\n\n- [ ] Add a test\n- [x] Add an alert\n")
        .done();

    assertThat(draft()).contains("- Add a test (INC-7, open)").doesNotContain("Add an alert");
  }

  private static final String USUAL =
      "# Release [Version]\n\n- **Date**: YYYY-MM-DD\n\n## Notable changes\n\n- [Change]\n";
  private static final String LONG_TERM =
      """
      # Release [Version]

      - **Date**: YYYY-MM-DD
      - **Supported until**: YYYY-MM-DD

      ## Notable changes

      - [Change]

      ## Support

      [Who may ask]
      """;

  private void haveTwoTemplates() {
    git.commit("feat: two kinds of releases")
        .file("usual.md", USUAL)
        .file("lts.md", LONG_TERM)
        .file(
            "shiplog.yaml",
            "sources: [ { kind: release, include: [ 'content/releases/*.md' ],"
                + " template: [ usual.md, lts.md ] } ]")
        .done();
  }

  @Test
  void aDraftBeginsFromTheFirstOfSeveralTemplates() throws IOException {
    haveTwoTemplates();

    assertThat(draft())
        .startsWith("# Release 1.1.0\n\n- **Date**: 2026-11-30\n\n## Notable changes\n")
        .contains("- two kinds of releases")
        .doesNotContain("Support");
  }

  @Test
  void aDraftBeginsFromTheTemplateThatIsNamedAndStaysWithIt() throws IOException {
    haveTwoTemplates();
    git.checkOutFiles();
    Run.in(root)
        .with("kind", "release")
        .with("include", "content/releases/*.md")
        .with("template", "lts.md")
        .draft("1.1.0");
    String first = Files.readString(file());
    git.commit("docs: draft").file("content/releases/1.1.0.md", first).done();
    commit("fix: the second change");

    String second = draft();

    assertThat(first)
        .startsWith("# Release 1.1.0\n\n- **Date**: 2026-11-30\n- **Supported until**: ")
        .contains("- two kinds of releases", "## Support")
        .doesNotContain("the second change");
    assertThat(second)
        .startsWith(first.substring(0, first.indexOf("## Notable changes")))
        .contains("- two kinds of releases", "- the second change", "## Support");
  }

  @Test
  void aDraftFitsTheTemplateThatItWasMadeOf() throws IOException {
    haveTwoTemplates();
    draft();

    assertThat(Run.in(root).lint(folder.resolve("reports")).findings())
        .filteredOn(finding -> finding.path().endsWith("1.1.0.md"))
        .extracting(Finding::rule)
        .doesNotContain("ambiguous-template", "missing-section", "missing-field");
  }

  @Test
  void anotherStatesTextNeverTakesThePlaceOfTheWorkingTrees() throws IOException {
    draft();

    assertThatThrownBy(() -> Run.in(root).with("ref", "HEAD").draft("1.1.0"))
        .isInstanceOf(SetupException.class)
        .hasFieldOrPropertyWithValue("place", "shiplog.ref");
  }

  @Test
  void aBareRepositoryHasNoPlaceForNotes() {
    Path bare = folder.resolve("bare");
    try (GitFixture other = GitFixture.createBare(bare)) {
      other.commit("Begin").file("a.txt", "a").done();
    }

    assertThatThrownBy(() -> Run.in(bare).draft("1.1.0"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("bare");
  }

  @Test
  void withoutGitThereAreNoCommitsToDraftFrom() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));

    assertThatThrownBy(() -> Run.in(plain).draft("1.1.0"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no commit");
    assertThatThrownBy(() -> Run.in(plain).gate("1.1.0", folder))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no git");
  }

  @Test
  void whatIsNoVersionIsRefused() {
    assertThatThrownBy(() -> Run.in(root).draft("soon"))
        .isInstanceOf(SetupException.class)
        .hasFieldOrPropertyWithValue("place", "shiplog.release");
  }
}
