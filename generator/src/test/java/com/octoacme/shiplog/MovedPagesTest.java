package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No address that the site once had leads nowhere. */
class MovedPagesTest {
  @TempDir Path folder;

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(url)));
  }

  private void generate(GitFixture git) {
    Run.in(git.folder()).generate(folder.resolve("site"));
  }

  @Test
  void aRenamedDocumentLeavesTheWayToItsNewAddress() throws IOException {
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      git.commit("Name the guide by its reader")
          .at("2026-07-01T10:00:00Z")
          .by("Ada Example")
          .rename("content/guides/how-we-release.md", "content/guides/for-release-managers.md")
          .done();
      generate(git);
    }
    Document old = page("guides/how-we-release.html");
    assertThat(old.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../guides/for-release-managers.html");
    assertThat(old.select("main a[href=../guides/for-release-managers.html]").text())
        .contains("How we release");
    assertThat(old.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page("guides/for-release-managers.html").select("h1").text())
        .isEqualTo("How we release");
  }

  @Test
  void anIdKeepsItsAddressWhateverTheFileIsCalled() throws IOException {
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      git.commit("Say it in other words")
          .at("2026-07-01T10:00:00Z")
          .by("Ada Example")
          .rename("content/incidents/INC-8-mail.md", "content/incidents/INC-8-mail-stood-still.md")
          .done();
      generate(git);
    }
    assertThat(page("incidents/inc-8.html").body().className()).isEqualTo("kind-incident");
    try (var files = Files.list(folder.resolve("site/incidents"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.contains("mail"))
          .isEmpty();
    }
  }

  @Test
  void aDeletedDocumentLeavesANote() throws IOException {
    String deleted;
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      deleted =
          git.commit("Withdraw the outage")
              .at("2026-07-01T10:00:00Z")
              .by("Ada Example")
              .delete("content/incidents/INC-8-mail.md")
              .done();
      generate(git);
    }
    Document note = page("incidents/inc-8.html");
    assertThat(note.select("h1").text()).isEqualTo("INC-8");
    assertThat(note.select(".eyebrow").text()).isEqualTo("Withdrawn incident");
    assertThat(note.select("main").text())
        .contains("content/incidents/INC-8-mail.md", "2026-06-20", deleted.substring(0, 7))
        .doesNotContain("old prices");
    assertThat(note.select("main a[href]").eachAttr("href"))
        .contains("https://forge.example/team/log/commit/" + deleted);
    assertThat(Files.readString(folder.resolve("site/sitemap.xml"))).doesNotContain("inc-8");
  }

  @Test
  void historiesAndChangesNameAnIncidentAsItsOwnPageDoes() throws IOException {
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      generate(git);
    }
    assertThat(page("incidents/inc-8.html").select("h1").text()).isEqualTo("Mail stood still");
    assertThat(page("incidents/inc-8/history.html").select("h1").text())
        .isEqualTo("Mail stood still");
    assertThat(page("recent/index.html").select(".log-title").eachText())
        .contains("Mail stood still")
        .noneMatch(title -> title.startsWith("Incident:"));
  }

  @Test
  void latestLeadsToTheNewestRelease() throws IOException {
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      generate(git);
    }
    Document latest = page("releases/latest/index.html");
    assertThat(latest.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../../releases/1.3.0.html");
  }
}
