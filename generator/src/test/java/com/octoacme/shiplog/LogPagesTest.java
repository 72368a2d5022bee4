package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.CommitStory;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that join releases and incidents: by component, by year, and release by release. */
class LogPagesTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private static String incident(String title, String date, String components) {
    return "# Incident: "
        + title
        + "\n\n- **Date**: "
        + date
        + "\n- **Components**: "
        + components
        + "\n\n## Action Items\n\n- [ ] Mend it\n";
  }

  private Path site() {
    Run.in(folder.resolve("repository")).with("ref", "HEAD").generate(folder.resolve("site"));
    return folder.resolve("site");
  }

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(url)));
  }

  @Test
  void longLogsAreCutIntoPages() throws IOException {
    CommitStory story = git.commit("Write").at("2026-11-01T10:00:00Z");
    IntStream.range(0, 230)
        .forEach(
            i ->
                story.file(
                    "content/incidents/INC-" + i + ".md",
                    incident("Number " + i, "2025-0" + (1 + i % 9) + "-11", "api")));
    story.done();
    site();

    List<String> pages = List.of("index.html", "page-2.html", "page-3.html");
    assertThat(pages.stream().mapToInt(page -> entries("components/api/" + page)).sum())
        .isEqualTo(230 + 20);
    assertThat(pages).allMatch(page -> entries("components/api/" + page) <= 100);
    assertThat(pages.stream().mapToInt(page -> entries("years/2025/" + page)).sum()).isEqualTo(230);
    assertThat(folder.resolve("site/components/api/page-4.html")).doesNotExist();
    assertThat(page("components/index.html").select("td").eachText())
        .containsExactly("0", "230", "230", "2025-09-11");
  }

  private int entries(String url) {
    try {
      return page(url).select(".log-entry, tbody tr").size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesOfComponentsDoNoHarm() throws IOException {
    String names =
        "API, api, None, ../../up, <script>alert(1)</script>, 支払い, "
            + "a sentence that goes on for so long that it is no name of anything";
    String many = IntStream.range(0, 500).mapToObj(i -> "c" + i).toList().toString();
    git.commit("Write")
        .file("content/incidents/INC-1.md", incident("One", "2026-01-01", names))
        .file("content/incidents/INC-2.md", incident("Two", "2026-01-01", many))
        .done();

    Path site = site();

    assertThat(page("components/index.html").select("th a").eachText())
        .contains("API", "../../up", "<script>alert(1)</script>", "支払い")
        .doesNotContain("api", "None")
        .hasSizeLessThan(30);
    assertThat(site.resolve("components/up/index.html")).exists();
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(path -> path.endsWith("up"))).hasSize(1);
    }
  }

  @Test
  void aTitleCannotEndTheBlockForMachines() throws IOException {
    String title = "</script><script>alert(1)</script><!--";
    git.commit("Write")
        .file("content/incidents/INC-1.md", incident(title, "2026-01-01", "api"))
        .done();
    site();

    Document page = page("incidents/inc-1.html");
    assertThat(page.select("script:not([src]):not([type])")).hasSize(1);
    assertThat(page.expectFirst("script[type=application/ld+json]").data())
        .contains("\\u003c/script\\u003e")
        .doesNotContain("<");
  }

  @Test
  void withoutComponentsThereIsNothingOfThem() throws IOException {
    git.commit("Write").file("content/releases/1.0.0.md", "# Release 1.0.0\n\nText\n").done();
    Path site = site();

    assertThat(site.resolve("components")).doesNotExist();
    assertThat(page("index.html").select(".main-nav a").eachText()).doesNotContain("Components");
  }

  @Test
  void linesAreComparedEachForItself() throws IOException {
    CommitStory story = git.commit("Write").at("2026-01-01T10:00:00Z");
    for (String name : List.of("web-1.0.0", "web-1.1.0", "jobs-1.0.5")) {
      String version = name.substring(name.indexOf('-') + 1);
      story.file(
          "content/releases/" + name + ".md",
          "---\ntag: " + name + "\n---\n# Release " + version + "\n\nOf " + name + ".\n");
    }
    story.done();
    git.tag("web-1.0.0").tag("web-1.1.0").tag("jobs-1.0.5");
    Path site = site();

    try (Stream<Path> all = Files.walk(site)) {
      assertThat(all.filter(path -> path.endsWith("compare.html"))).hasSize(1);
    }
  }

  @Test
  void ofOneDayTheHighestVersionComesFirst() throws IOException {
    CommitStory story = git.commit("Write").at("2026-01-01T10:00:00Z");
    for (String version : List.of("1.0.0", "1.9.0", "1.10.0")) {
      story.file("content/releases/" + version + ".md", "# Release " + version + "\n\nText\n");
    }
    story.done();
    site();

    assertThat(page("years/2026/index.html").select(".log-title").eachText())
        .containsExactly("Release 1.10.0", "Release 1.9.0", "Release 1.0.0");
  }

  @Test
  void aListOfIncidentsWithoutAnySeverityDoesNotSayItOnEachLine() throws IOException {
    git.commit("Write")
        .file("content/incidents/INC-1.md", incident("One", "2026-01-05", "api"))
        .file("content/incidents/INC-2.md", incident("Two", "2026-02-05", "api"))
        .done();
    site();

    for (String url : List.of("index.html", "incidents/index.html", "years/2026/index.html")) {
      assertThat(page(url).select(".log .tags").eachText())
          .as(url)
          .containsExactly("1 open action", "1 open action");
    }
  }

  @Test
  void aReleaseIsAdvisedAgainstOnceItWasTakenBack() throws IOException {
    String cause =
        incident("One", "2026-01-05", "api")
            .replace("\n\n##", "\n- **Rolled back release**: 1.1.0\n\n##");
    git.commit("Write")
        .at("2026-01-01T10:00:00Z")
        .file("content/releases/1.0.0.md", "# Release 1.0.0\n\n## Known issues\n\n- Slow\n")
        .file("content/releases/1.1.0.md", "# Release 1.1.0\n\nText\n")
        .file("content/releases/1.2.0.md", "# Release 1.2.0\n\nText\n")
        .file("content/incidents/INC-1.md", cause)
        .done();
    git.tag("v1.0.0").tag("v1.1.0");
    site();

    assertThat(page("releases/1.0.0.html").select(".upgrade").text())
        .contains("With care.", "Known issue: Slow");
    assertThat(page("releases/1.1.0.html").select(".upgrade").text())
        .contains("No. It was rolled back.", "One");
    assertThat(page("releases/1.2.0.html").select(".upgrade").text()).contains("Not yet.");
  }

  @Test
  void listsAreNarrowedDownByYearComponentAndSeverity() throws IOException {
    String low =
        incident("Two", "2025-05-01", "web").replace("\n\n##", "\n- **Severity**: Low\n\n##");
    String high =
        incident("One", "2026-01-05", "api").replace("\n\n##", "\n- **Severity**: High\n\n##");
    git.commit("Write")
        .file("content/incidents/INC-1.md", high)
        .file("content/incidents/INC-2.md", low)
        .done();
    Path site = site();

    List<String> links = page("incidents/index.html").select(".filters a").eachAttr("href");
    assertThat(links)
        .containsExactly(
            "../search.html?q=kind%3Aincident%20severity%3Ahigh",
            "../search.html?q=kind%3Aincident%20severity%3Alow",
            "../years/2026/index.html",
            "../years/2025/index.html",
            "../components/api/index.html",
            "../components/web/index.html")
        .allMatch(
            link ->
                Files.exists(site.resolve("incidents").resolve(link.replaceFirst("\\?.*", ""))));
  }
}
