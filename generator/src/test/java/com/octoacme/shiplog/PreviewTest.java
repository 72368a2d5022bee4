package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author writes, and looks at the page in a browser. */
class PreviewTest {
  private static final String INCIDENT = "content/incidents/INC-1-outage.md";
  private static final String PAGE = "incidents/inc-1.html";

  @TempDir Path folder;
  private final HttpClient browser = HttpClient.newHttpClient();
  private GitFixture git;
  private Run run;
  private Preview preview;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder);
    git.commit("Add documents")
        .file(INCIDENT, "# Incident: First words\n\n- **Date**: 2026-01-02\n")
        .file("content/releases/1.0.0.md", "# Release 1.0.0\n\n- **Date**: 2026-01-02\n")
        .done();
    git.checkOutFiles();
    run = Run.in(folder);
    preview = run.preview();
  }

  @AfterEach
  void end() {
    preview.close();
    run.close();
    git.close();
  }

  private String get(String path) throws IOException, InterruptedException {
    URI address = preview.address().resolve(path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Asks again until the page is as wanted; the last answer if it never is. */
  private String getUntil(String path, Predicate<String> wanted)
      throws IOException, InterruptedException {
    String page = get(path);
    for (int i = 0; i < 200 && !wanted.test(page); i++) {
      Thread.sleep(50);
      page = get(path);
    }
    return page;
  }

  @Test
  void showsPagesWithTheirFindingsAndALinkToTheLine() throws Exception {
    String page = get(PAGE);

    assertThat(page).contains("First words", "shiplog-preview", "missing-section");
    assertThat(page).contains("/-/source/" + INCIDENT + "#L");
    assertThat(get("-/source/" + INCIDENT)).contains("id=\"L3\"", "**Date**");
    assertThat(get("-/preview.js")).contains("EventSource");
    assertThat(get("data/incidents.json")).contains("INC-1");
    assertThat(get("data/index.json")).contains("shiplog-data/1");
  }

  @Test
  void showsWhatIsSaved() throws Exception {
    git.write(INCIDENT, "# Incident: Second words\n\n- **Date**: 2026-01-02\n\nAll of it.\n");

    assertThat(getUntil(PAGE, page -> page.contains("All of it."))).contains("Second words");
    assertThat(getUntil("incidents/index.html", list -> list.contains("Second words")))
        .contains("Second words");
  }

  @Test
  void showsNewDocumentsAndForgetsRemovedOnes() throws Exception {
    git.write("content/incidents/INC-2-more.md", "# Incident: Another\n");
    assertThat(getUntil("incidents/inc-2.html", page -> page.contains("Another")))
        .contains("Another");

    Files.delete(folder.resolve("content/incidents/INC-2-more.md"));
    assertThat(getUntil("incidents/inc-2.html", String::isEmpty)).isEmpty();
  }

  @Test
  void showsDocumentsInFoldersThatWereMadeMeanwhile() throws Exception {
    Files.createDirectories(folder.resolve("content/incidents/2026"));
    Thread.sleep(1_500); // until the new folder was noticed while it was empty

    git.write("content/incidents/2026/INC-3-late.md", "# Incident: In a new folder\n");

    assertThat(getUntil("incidents/inc-3.html", page -> page.contains("In a new folder")))
        .contains("In a new folder");
    assertThat(getUntil("incidents/index.html", list -> list.contains("In a new folder")))
        .contains("In a new folder");
  }

  @Test
  void neverTakesAnEditBackWhileAllElseFollows() throws Exception {
    for (int i = 1; i <= 30; i++) {
      String words = "Words of save " + i;
      git.write(INCIDENT, "# Incident: " + words + "\n\n- **Date**: 2026-01-02\n");
      assertThat(getUntil(PAGE, page -> page.contains(words))).contains(words);
      for (int again = 0; again < 5; again++) {
        Thread.sleep(20); // plans that began before the save end meanwhile
        assertThat(get(PAGE)).as("after save %d", i).contains(words);
      }
    }
  }

  @Test
  void acceptsWhatTheBaselineAccepts() throws Exception {
    assertThat(get(PAGE)).contains("id=\"shiplog-preview\"");
    run.baseline();

    assertThat(getUntil(PAGE, page -> !page.contains("id=\"shiplog-preview\"")))
        .contains("First words", "baselined")
        .doesNotContain("id=\"shiplog-preview\"");
  }

  @Test
  void followsCommits() throws Exception {
    assertThat(get("index.html")).contains(git.head().substring(0, 7));

    git.commit("Change").file("content/other.txt", "text").done();

    String brief = git.head().substring(0, 7);
    assertThat(getUntil("index.html", page -> page.contains(brief))).contains(brief);
  }

  @Test
  void keepsTheLastSiteWhileTheSetUpIsBroken() throws Exception {
    git.write("shiplog.yaml", "titel: Oops\n");
    assertThat(getUntil(PAGE, page -> page.contains("unknown key")))
        .contains("First words", "unknown key &quot;titel&quot;", "did you mean");

    git.write("shiplog.yaml", "title: Mended\n");
    assertThat(getUntil(PAGE, page -> page.contains("Mended"))).doesNotContain("unknown key");
  }

  @Test
  void ignoresWhatEditorsLeaveBeside() throws Exception {
    git.write("content/incidents/.INC-1-outage.md.swp", "swap");
    git.write("content/incidents/INC-1-outage.md~", "backup");
    git.write(INCIDENT, "# Incident: Third words\n");

    assertThat(getUntil(PAGE, page -> page.contains("Third words"))).contains("Third words");
  }
}
