package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linting single files, and texts that are not on disk. */
class LintSubjectTest {
  private static final String BAD = "# A\n\n- **Severity**: Hihg\n";
  private static final String GOOD = "# A\n\n- **Severity**: High\n";

  @TempDir Path root;

  @BeforeEach
  void writeDocuments() throws IOException {
    Files.writeString(root.resolve("t.md"), "# [Title]\n\n- **Severity**: High / Low\n");
    Files.writeString(
        root.resolve("shiplog.yaml"),
        "sources: [ { kind: incident, include: [ 'docs/**/*.md' ], template: t.md } ]\n");
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(root.resolve("docs/a.md"), BAD);
    Files.writeString(root.resolve("docs/b.md"), BAD);
    Files.writeString(root.resolve("docs/README.md"), "# Not a document\n");
  }

  @Test
  void onlyTheFilesThatAreNamedAreLinted() {
    LintOutcome outcome = Run.in(root).on("docs/b.md").lint(root.resolve("out"));

    assertThat(outcome.findings()).extracting(Finding::path).containsOnly("docs/b.md");
    assertThat(outcome.summary()).startsWith("1 document read.");
  }

  @Test
  void aPathMayBeginWhereTheUserIs() {
    Path repository = root.resolve("repository");
    try (GitFixture git = GitFixture.create(repository)) {
      git.commit("Write")
          .file("shiplog.yaml", "sources: [ { kind: incident, include: [ docs/*.md ] } ]")
          .file("docs/a.md", BAD)
          .file("docs/b.md", BAD)
          .done();
      git.checkOutFiles();
    }
    LintOutcome outcome = Run.in(repository.resolve("docs")).on("a.md").lint(root.resolve("out"));

    assertThat(outcome.findings()).extracting(Finding::path).containsOnly("docs/a.md");
  }

  @Test
  void aTypedTextIsLintedInPlaceOfTheFile() {
    assertThat(Run.in(root).typing("docs/a.md", GOOD).lint(root.resolve("out")).findings())
        .isEmpty();
    assertThat(Run.in(root).typing("docs/new.md", BAD).lint(root.resolve("out")).findings())
        .extracting(Finding::path)
        .containsExactly("docs/new.md");
  }

  @Test
  void aFileThatIsNoDocumentIsFine() {
    LintOutcome outcome =
        Run.in(root).with("allowEmpty", "").on("docs/README.md", "t.md").lint(root.resolve("out"));

    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aFileElsewhereIsRefused() {
    Run run = Run.in(root).on("../elsewhere.md");

    assertThatThrownBy(() -> run.lint(root.resolve("out")))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("is not in the repository");
  }
}
