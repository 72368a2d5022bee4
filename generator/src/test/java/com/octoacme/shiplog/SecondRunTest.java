package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that find a site already: they do what has changed, and end with what a first run makes. */
class SecondRunTest {
  private static final String STAMPEDE = "content/incidents/INC-7-cache-stampede.md";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void makeTheSite() {
    git = SampleLog.write(folder.resolve("repository"));
    run();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private GenerateOutcome run() {
    return Run.in(git.folder()).generate(site());
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Map<String, String> cold() throws IOException {
    Path cold = folder.resolve("cold");
    Run.in(git.folder()).generate(cold);
    return FolderContent.of(cold);
  }

  @Test
  void hasNothingToDoUntilSomethingChanges() throws IOException {
    Map<String, FileTime> written = FolderContent.times(site());
    assertThat(run().summary()).contains("nothing to do");
    assertThat(FolderContent.times(site())).isEqualTo(written);

    Files.writeString(site().resolve("404.html"), "changed by hand");
    assertThat(run().summary()).doesNotContain("nothing to do");
    assertThat(Run.in(git.folder()).with("asOf", "2026-12-01").generate(site()).summary())
        .doesNotContain("nothing to do");
    run();
    assertThat(FolderContent.of(site())).isEqualTo(cold());
  }

  @Test
  void aNewTagIsSomethingNew() {
    git.annotatedTag("v9.0.0", "2026-11-09T09:00:00Z");
    assertThat(run().summary()).doesNotContain("nothing to do");
  }

  @Test
  void onlyPagesThatTellOfAChangeAreWrittenAgain() throws IOException {
    Map<String, FileTime> before = FolderContent.times(site());
    git.commit("Tell the impact")
        .at("2026-11-09T10:00:00Z")
        .by("Lin Example")
        .file(STAMPEDE, SampleLog.incident("INC-7", "Cache stampede") + "\nAll were told.\n")
        .done();
    run();
    assertThat(FolderContent.of(site())).isEqualTo(cold());

    Set<String> written = new TreeSet<>();
    FolderContent.times(site())
        .forEach(
            (path, time) -> {
              if (!time.equals(before.get(path))) {
                written.add(path);
              }
            });
    assertThat(written)
        .contains("index.html", "incidents/inc-7.html", "incidents/index.html", "recent/index.html")
        .doesNotContain("incidents/inc-8.html", "releases/1.0.0.html", "checklists/1.4.0.html")
        .noneMatch(path -> path.startsWith("rules/") || path.startsWith("templates/"))
        .noneMatch(path -> path.startsWith("assets/") || path.startsWith("guides/"));
  }
}
