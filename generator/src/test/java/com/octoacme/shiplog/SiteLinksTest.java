package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.site.Leads;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the links of a site lead: those that are planned, and those that documents bring. */
class SiteLinksTest {
  @TempDir Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(site().resolve(url)));
  }

  /** Without documents' texts and the frame: every page says itself where it leads. */
  private static Set<String> shown(Page planned, Document page) {
    page.select(".prose, header.top, .crumbs, footer").remove();
    return page.select("body a[href], link[rel=alternate]").eachAttr("href").stream()
        .filter(address -> !address.startsWith("#") && !address.contains(":"))
        .map(address -> Path.of("/").resolve(planned.url()).resolveSibling(address).normalize())
        .map(address -> address.toString().substring(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> told(Page page, SitePlan plan) {
    Set<String> told = new HashSet<>(Set.of("feeds/all.atom", "feeds/all.json"));
    page.lead(new Leads(told::add));
    page.feedName().ifPresent(name -> told.addAll(files(name)));
    plan.site().navigation().stream().map(SiteModel.Link::url).forEach(told::add);
    return told;
  }

  private static List<String> files(String feed) {
    return List.of("feeds/" + feed + ".atom", "feeds/" + feed + ".json");
  }

  @Test
  void everyPageTellsWhereItLeadsBeforeItIsRendered() throws IOException {
    try (GitFixture git = SampleLog.writeWithEveryKindOfPage(folder.resolve("repository"))) {
      Run.in(git.folder()).generate(site());
      SitePlan plan = Run.in(git.folder()).plan();
      for (Page planned : plan.pages()) {
        if (!planned.template().equals("404")) { // it is shown at any address
          assertThat(told(planned, plan))
              .as(planned.url())
              .containsAll(shown(planned, page(planned.url())));
        }
      }
      assertThat(plan.fileUrls())
          .hasSizeGreaterThan(20)
          .allSatisfy(url -> assertThat(site().resolve(url)).isRegularFile());
    }
  }

  private void generate(Map<String, String> files) {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      var commit = git.commit("Write").at("2026-11-02T10:00:00Z").by("Ada");
      files.forEach(commit::file);
      commit.done();
      Run.in(git.folder()).generate(site());
    }
  }

  /** Where the links of a document lead on its page, by their words. */
  private Map<String, String> links(String url) throws IOException {
    return page(url).select(".prose a[href]").stream()
        .collect(Collectors.toMap(Element::text, link -> link.attr("href")));
  }

  @Test
  void aHeadingOfAnotherDocumentIsFoundOnItsPage() throws IOException {
    generate(
        Map.of(
            "content/guides/a.md",
            """
            # Before

            [first](b.md#after) [second](b.md#After-1) [title](b.md#how-we-release) [page](b.md)
            [lost](b.md#nowhere) [top](b.md#top)

            ## After

            [own](#after) [above](#before) [mine](a.md#after) [nothing](#nowhere)
            """,
            "content/guides/b.md",
            """
            # How we release

            ## After

            ## After
            """));

    assertThat(links("guides/a.html"))
        .containsOnly(
            Map.entry("first", "../guides/b.html#h-after"),
            Map.entry("second", "../guides/b.html#h-after-1"),
            Map.entry("title", "../guides/b.html#top"),
            Map.entry("page", "../guides/b.html"),
            Map.entry("lost", "../guides/b.html"),
            Map.entry("top", "../guides/b.html#top"),
            Map.entry("own", "#h-after"),
            Map.entry("above", "#top"),
            Map.entry("mine", "../guides/a.html#h-after"));
    assertThat(page("guides/b.html").select("[id=h-after], [id=h-after-1]")).hasSize(2);
    assertThat(page("conformance/index.html").text())
        .contains("has no heading for the anchor \"#nowhere\"");
  }

  @Test
  void aHeadingIsFoundInThePartOfTheFileThatHasIt() throws IOException {
    generate(
        Map.of(
            "CHANGELOG.md",
            """
            # Changelog

            ## 1.1.0 - 2026-02-01

            ### Fixed

            - Less than in [the first](#added).

            ## 1.0.0 - 2026-01-01

            ### Added

            - All of it
            """,
            "content/guides/a.md",
            """
            # A

            [added](../../CHANGELOG.md#added) [fixed](../../CHANGELOG.md#fixed) [all](/CHANGELOG.md)
            """));

    assertThat(links("guides/a.html"))
        .containsEntry("added", "../releases/1.0.0.html#h-added")
        .containsEntry("fixed", "../releases/1.1.0.html#h-fixed")
        .containsEntry("all", "../releases/1.1.0.html");
    assertThat(links("releases/1.1.0.html"))
        .containsEntry("the first", "../releases/1.0.0.html#h-added");
    assertThat(page("conformance/index.html").text()).doesNotContain("broken-anchor");
  }

  @Test
  void noPageNamesAFeedWithoutEntriesOrARuleThatIsNotThere() throws IOException {
    generate(
        Map.of(
            "shiplog.yaml",
            "title: Log\nurl: https://log.example/\n",
            "shiplog-baseline.json",
            """
            { "schema": "shiplog-baseline/1", "findings": [
              { "path": "content/guides/a.md", "rule": "no-such-rule", "key": "k", "count": 1 } ] }
            """,
            "content/guides/a.md",
            "# A\n\nText.\n"));

    assertThat(page("index.html").select("link[rel=alternate]")).isEmpty();
    assertThat(site().resolve("feeds")).doesNotExist();
    assertThat(page("exceptions/index.html").select("td:contains(no-such-rule)").select("a"))
        .isEmpty();
  }

  @Test
  void anActionItemLeadsToItsPlaceOnTheIncidentsPage() throws IOException {
    generate(Map.of("content/incidents/INC-7.md", SampleLog.incident("INC-7", "Cache stampede")));

    for (String list : List.of("index.html", "actions/index.html")) {
      assertThat(page(list).select("tr:contains(jitter) a").attr("href"))
          .as(list)
          .endsWith("incidents/inc-7.html#action-1");
    }
    assertThat(page("incidents/inc-7.html").select("#action-1").text()).contains("Add jitter");
    assertThat(page("incidents/inc-7.html").select("#action-2").text()).contains("Warm the cache");
  }

  @Test
  void noAddressIsANameThatWindowsKeepsForDevices() throws IOException {
    generate(
        Map.of(
            "content/releases/1.0.0.md",
            "# Release 1.0.0\n\n- **Date**: 2026-01-10\n- **Components**: aux, Con, con, gateway\n"));

    assertThat(page("components/index.html").select("th a").eachAttr("href"))
        .hasSize(3)
        .contains("../components/gateway/index.html")
        .noneMatch(address -> address.matches("(?i).*/(aux|con)/.*"));
  }
}
