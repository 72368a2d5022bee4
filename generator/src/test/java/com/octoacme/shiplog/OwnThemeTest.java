package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites with a theme folder of their own: what it changes, and what is said when it is wrong. */
class OwnThemeTest {
  @TempDir Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  /** A repository with notes and one file in its theme folder. */
  private Run withTheme(String file, String text) {
    Path root = folder.resolve("repository");
    try (GitFixture git = GitFixture.create(root)) {
      git.commit("Add notes and a theme")
          .at("2026-11-02T10:00:00Z")
          .file(
              "content/releases/1.0.0.md",
              "# Release 1.0.0\n\n- **Date**: 2026-11-02\n\nThe one that everybody may use.\n")
          .file("shiplog.yaml", "title: Our log\nsite: { theme: site/theme }\n")
          .file("site/theme/" + file, text)
          .done();
    }
    return Run.in(root);
  }

  private String made(String file, String text) throws IOException {
    withTheme(file, text).generate(site());
    return Files.readString(site().resolve("releases/1.0.0.html"));
  }

  @Test
  void itsFilesReplaceThoseOfTheBuiltInOneByOne() throws IOException {
    assertThat(made("release.ftlh", "<p>Ours: ${page.release.version.text} <${page.title}></p>\n"))
        .isEqualTo("<p>Ours: 1.0.0 <Release 1.0.0></p>\n");
    assertThat(Jsoup.parse(Files.readString(site().resolve("index.html"))).select("h1")).hasSize(1);
  }

  @Test
  void aJBakeTemplateRendersWithJBakesKeys() throws IOException {
    String page =
        made(
            "release.ftl",
            """
            <title>${content.title} - ${config.site_title}</title>
            <#list published_releases as release>${release.uri} ${release.date?string("yyyy-MM-dd")}</#list>
            <#list published_posts as post>${post.title}</#list>
            ${content.rootpath}${content.type}
            ${content.body}
            """);

    assertThat(page)
        .contains("<title>Release 1.0.0 - Our log</title>")
        .contains("releases/1.0.0.html 2026-11-02")
        .contains("../release")
        .contains("everybody may use");
  }

  /** The last ones reach for a class, for a method of Java, and out of the folder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p>\\n${page.release.versoin}\\n</p> | 2 | versoin",
        "<p>\\n\\n<#if page.title>\\n</p> | 4 | #if",
        "<#lisst page as one> | 1 | lisst",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")} | 1 | Execute",
        "${page.title?api.getClass()} | 1 | api",
        "<#include '../../../secret.txt'> | 1 | secret.txt"
      })
  void aMistakeIsNamedWithItsFileAndLineAndNothingIsWritten(String text, int line, String word) {
    Run run = withTheme("release.ftlh", text.replace("\\n", "\n"));

    SetupException failure = catchThrowableOfType(SetupException.class, () -> run.generate(site()));

    assertThat(failure.place()).startsWith("site/theme/release.ftlh:" + line + ":");
    assertThat(failure.getMessage()).contains(word).doesNotContain("\tat ");
    assertThat(failure.remedy()).isNotBlank();
    assertThat(site()).doesNotExist();
  }
}
