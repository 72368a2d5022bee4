package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is made of a commit: whoever wrote something since is told that it is not on it. */
class UncommittedChangesTest {
  private static final String NOTICE = "Changes that are not committed are not on it";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void commitThreeIncidents() {
    git = GitFixture.create(folder.resolve("repository"));
    git.commit("Add three")
        .at("2026-11-05T10:00:00Z")
        .file("content/incidents/a.md", "# Cache stampede\n")
        .file("content/incidents/b.md", "# Queue blocked\n")
        .file("content/incidents/c.md", "# Slow start\n")
        .file("notes.txt", "One.\n")
        .done();
    git.checkOutFiles();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private Run generate(String... settings) {
    Run run = Run.in(git.folder());
    for (int i = 0; i < settings.length; i += 2) {
      run.with(settings[i], settings[i + 1]);
    }
    run.generate(folder.resolve("site"));
    return run;
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(git.folder().resolve(path), text);
  }

  @Test
  void changedNewAndDeletedDocumentsAreNamed() throws IOException {
    write("content/incidents/a.md", "# Cache stampede of two hours\n");
    Files.delete(git.folder().resolve("content/incidents/b.md"));
    write("content/incidents/new.md", "# Another\n");

    assertThat(generate().told())
        .contains(
            NOTICE
                + ", in 3 files: content/incidents/a.md, content/incidents/b.md,"
                + " content/incidents/new.md. Commit them, or make it with ref=worktree.");
    assertThat(folder.resolve("site/incidents/new.html")).doesNotExist();
    assertThat(folder.resolve("site/incidents/b.html")).exists();
  }

  @Test
  void theConfigurationCountsAndOtherFilesDoNot() throws IOException {
    write("notes.txt", "Two.\n");
    assertThat(generate().told()).doesNotContain(NOTICE);

    write("shiplog.yaml", "title: Mine\n");
    assertThat(generate().told()).contains(NOTICE + ", in 1 file: shiplog.yaml.");
  }

  @Test
  void aRunThatHasNothingToDoTellsItTooAndOneOfTheWorkingTreeDoesNot() throws IOException {
    generate();
    write("content/incidents/a.md", "# Cache stampede of two hours\n");

    assertThat(generate().told()).contains(NOTICE);
    assertThat(generate("ref", "worktree").told()).doesNotContain(NOTICE);
  }

  @Test
  void noMoreThanThreeFilesAreNamed() throws IOException {
    for (String name : new String[] {"d", "e", "f", "g", "h"}) {
      write("content/incidents/" + name + ".md", "# Another\n");
    }

    assertThat(generate().told())
        .contains("in 5 files: content/incidents/d.md, content/incidents/e.md,")
        .contains("content/incidents/f.md, 2 more.");
  }
}
