package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.CommitStory;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme in {@code docs/example-theme}, which the documentation shows, in use. */
class ExampleThemeTest {
  private static final Path THEME = Path.of("../docs/example-theme");

  @TempDir Path folder;

  @BeforeEach
  void makeASiteWithTheExample() throws IOException {
    Path root = folder.resolve("repository");
    try (GitFixture git = GitFixture.create(root)) {
      CommitStory commit = git.commit("Use the example");
      for (Path file : themeFiles()) {
        String name = THEME.relativize(file).toString().replace('\\', '/');
        commit.file("site/theme/" + name, Files.readString(file));
      }
      commit
          .file("shiplog.yaml", "title: A & B\nsite: { theme: site/theme }\n")
          .file("content/releases/1.0.0.md", "# 1.0.0\n\nText.\n")
          .file("content/guides/how.md", "# How <we> ship\n\nIn *small* steps.\n")
          .done();
      git.tag("v1.0.0");
    }
    Run.in(root).generate(folder.resolve("site"));
  }

  private static List<Path> themeFiles() throws IOException {
    try (Stream<Path> files = Files.walk(THEME)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(url)));
  }

  @Test
  void everyPageOfTheBuiltInThemeHasTheStylesAndTheFooter() throws IOException {
    for (String url : List.of("index.html", "releases/1.0.0.html", "404.html")) {
      Document page = page(url);
      String root = url.contains("/") ? "../" : "";

      assertThat(page.head().select("link[rel=stylesheet]").eachAttr("href"))
          .contains(root + "assets/shiplog.css", root + "assets/brand.css");
      assertThat(page.select("footer.bottom p").text()).startsWith("Questions? Ask the platform");
      assertThat(page.select("footer.bottom a").attr("href")).isEqualTo(root + "data/index.html");
    }
    assertThat(folder.resolve("site/assets/brand.css"))
        .hasSameTextualContentAs(THEME.resolve("assets/brand.css"));
  }

  @Test
  void aPageInTheWayOfJBakeShowsItsKeys() throws IOException {
    Document page = page("guides/how.html");

    assertThat(page.title()).isEqualTo("How <we> ship - A & B");
    assertThat(page.select("h1").text()).isEqualTo("How <we> ship");
    assertThat(page.select(".prose em").text()).isEqualTo("small");
    assertThat(page.select("ul a").attr("href")).isEqualTo("../releases/1.0.0.html");
    assertThat(page.select("footer")).isEmpty();
  }

  @Test
  void theDocumentationShowsEachOfItsFiles() throws IOException {
    String documentation = Files.readString(Path.of("../docs/themes.md"));

    for (Path file : themeFiles()) {
      String name = THEME.relativize(file).toString().replace('\\', '/');
      assertThat(documentation).contains("(example-theme/" + name + ")");
    }
  }
}
