package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Repositories as strangers have them, on the first day: every word is understood as it is meant.
 */
class MessyRepositoryTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void close() {
    git.close();
  }

  private Run run() {
    return Run.in(git.folder());
  }

  private List<String> found(Run run) {
    return run.lint(folder.resolve("reports")).findings().stream()
        .map(MessyRepositoryTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.path() + ":" + finding.start() + " " + finding.message();
  }

  private void committed(String path, String text) {
    git.commit("Write").file(path, text).done();
    git.checkOutFiles();
  }

  @Test
  void releaseNotesThatStateTheirDayInTheHeadingNeedNoFieldForIt() {
    committed("t.md", "# Release [Version]\n\n- **Date**: YYYY-MM-DD\n- **Type**: Major / Minor\n");
    committed("notes/1.0.0.md", "## v1.0.0 on 2026-11-02\n\n### Fixed\n\n- A bug\n");
    committed("notes/2.0.0.md", "## v2.0.0\n\n### Fixed\n\n- A bug\n");

    assertThat(
            found(
                run()
                    .with("kind", "release")
                    .with("include", "notes/*.md")
                    .with("template", "t.md")))
        .containsExactly(
            "notes/1.0.0.md:1:24 required field \"Type\" is missing",
            "notes/2.0.0.md:1:10 required field \"Date\" is missing",
            "notes/2.0.0.md:1:10 required field \"Type\" is missing");
  }

  @Test
  void whatIsMissingAtTheBeginningGoesThereWhateverSectionsFollow() throws Exception {
    committed("t.md", "# [Title]\n\n- **Date**: YYYY-MM-DD\n\n## Timeline\n\nWhen.\n");
    committed(
        "a/1.md",
        "# A\n\n## Timeline\n\nIt was noon.\n\n## Stats\n\n- Category: Network\n- Detected: x\n");

    Run run = run().with("kind", "incident").with("include", "a/*.md").with("template", "t.md");
    assertThat(found(run)).containsExactly("a/1.md:1:4 required field \"Date\" is missing");
    run.fix(new FixRequest(true, false, false));

    assertThat(git.folder().resolve("a/1.md"))
        .content()
        .startsWith("# A\n\n- **Date**: YYYY-MM-DD\n\n## Timeline\n");
  }

  @Test
  void aTemplateThatLiesAmongTheDocumentsIsNamedAsOne() {
    committed("a/Our template.md", "# [Title]\n\n## Timeline\n\n## Root cause\n");
    committed("a/INC-1.md", "# A\n\n## Timeline\n\n- 14:05: It was noon\n\n## Root Cause\n\nX.\n");

    assertThat(found(run().with("kind", "incident").with("include", "a/INC*")))
        .contains(
            "a/Our template.md:1:1 the file is named like a template, and documents of kind"
                + " incident are not judged by it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shiplog.yml", ".shiplog.yaml", "docs/shiplog.yaml"})
  void aConfigurationThatIsNotReadIsNamed(String path) {
    committed("content/guides/a.md", "# A\n\nWords.\n");
    committed(path, "title: Ours\n");
    Run run = run();

    assertThat(found(run)).isEmpty();

    assertThat(run.told())
        .contains(
            "warning: "
                + path
                + " is not read: the configuration is shiplog.yaml at the repository's root. Move it"
                + " there, or run with config="
                + path);
    assertThat(run().with("config", path).lint(folder).findings()).isEmpty();
  }

  @Test
  void aConfigurationThatGitIgnoresOrDoesNotHaveYetIsNamed() throws Exception {
    committed("content/guides/a.md", "# A\n\nWords.\n");
    git.write("shiplog.yaml", "title: Ours\n");
    Run read = run();
    found(read);
    Run committed = run().with("ref", "HEAD");
    found(committed);
    git.write(".gitignore", "*.yaml\n");
    Run ignored = run();
    found(ignored);

    assertThat(read.told()).doesNotContain("is not read");
    assertThat(List.of(committed, ignored))
        .allSatisfy(
            run -> assertThat(run.told()).contains("shiplog.yaml is on disk, but is not read"));
  }

  @Test
  void whatOnlyGroupsEntriesOrTasksIsNoneOfThem() {
    committed(
        "t.md",
        """
        # [Title]

        ## Timeline

        - [Time]: Event

        ## Action Items

        - [ ] [Action] - Owner: [Name] - Due: [Date]
        """);
    committed(
        "a/1.md",
        """
        # A

        ## Timeline

        - On the first day
          - 2026-11-02 14:05 UTC: It began
          - 2026-11-02 15:05 UTC: It was over (resolved)

        ## Action Items

        - Network
          - [ ] Warn before it is full - Owner: Ines - Due: 2026-12-24
          - [ ] Ask for more
        """);

    assertThat(
            found(
                run().with("kind", "incident").with("include", "a/*.md").with("template", "t.md")))
        .filteredOn(line -> !line.contains("review"))
        .containsExactly(
            "a/1.md:13:9 action item \"Ask for more\" has no due date",
            "a/1.md:13:9 action item \"Ask for more\" has no owner");
  }

  @ParameterizedTest
  @CsvSource({"nope.md, 3:15", "built-in:gitlub, 3:15"})
  void aTemplateThatIsNotThereIsNamedWhereItIsWritten(String template, String place) {
    committed("content/incidents/a.md", "# A\n\nWords.\n");
    committed("shiplog.yaml", "sources:\n  - kind: incident\n    template: " + template + "\n");

    assertThat(refused(run())).isEqualTo("shiplog.yaml:" + place);
    assertThat(refused(run().with("kind", "incident").with("template", "other.md")))
        .isEqualTo("shiplog.template");
  }

  @Test
  void aFolderInPlaceOfAFileIsNamedWithWhatToWrite() {
    committed("docs/a.md", "# A\n\nWords.\n");
    committed("templates/incident.md", "# [Title]\n\n## Timeline\n");
    Run guides = run().with("kind", "guide");
    Run other = run().with("kind", "guide").with("include", "docs/*.md,templates");

    assertThat(refusal(guides.with("include", "docs")))
        .hasMessageContaining("no document matched \"docs\"")
        .extracting(SetupException::remedy)
        .isEqualTo("\"docs\" is a folder; for the documents in it write \"docs/**/*.md\".");
    assertThat(found(other)).isEmpty();
    assertThat(other.told())
        .contains("warning: sources: \"templates\" is a folder; for the documents in it write");
    assertThat(
            refusal(
                run()
                    .with("kind", "incident")
                    .with("include", "docs/*")
                    .with("template", "templates/")))
        .hasMessageContaining("the template \"templates/\" is a folder")
        .extracting(SetupException::remedy)
        .asString()
        .contains("such as templates/incident.md");
    assertThat(refusal(run().with("config", "docs")))
        .hasMessageContaining("the configuration file \"docs\" is a folder");
  }

  @Test
  void aConfigurationThatIsNotReadIsNamedWhereAChangeIsLinted() {
    committed("content/guides/a.md", "# A\n\nWords.\n");
    git.branch("change");
    committed("docs/shiplog.yaml", "title: Ours\n");
    Run run = run().with("base", "main");

    assertThat(found(run)).isEmpty();

    assertThat(run.told()).contains("warning: docs/shiplog.yaml is not read");
  }

  private String refused(Run run) {
    return refusal(run).place();
  }

  private SetupException refusal(Run run) {
    return catchThrowableOfType(SetupException.class, () -> found(run));
  }
}
