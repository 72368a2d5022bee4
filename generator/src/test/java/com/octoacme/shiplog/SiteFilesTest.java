package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a site with every kind of page: how heavy they are, and what leads to what. */
class SiteFilesTest {
  @TempDir static Path folder;

  private static Path site;

  @BeforeAll
  static void writeTheSite() throws IOException {
    site = folder.resolve("site");
    try (GitFixture git = SampleLog.writeWithEveryKindOfPage(folder.resolve("repository"))) {
      Run.in(git.folder()).generate(site);
    }
  }

  private static Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(url)));
  }

  @Test
  void theWeightOfEveryPageStaysWithinItsBudget() throws IOException {
    int style = zipped("assets/shiplog.css");
    assertThat(style).isLessThanOrEqualTo(12 << 10);
    assertThat(zipped("assets/shiplog.js")).isLessThanOrEqualTo(8 << 10);
    for (String url : FolderContent.pages(site)) {
      assertThat(Files.size(site.resolve(url))).as(url).isLessThanOrEqualTo(100 << 10);
      int first = zipped(url) + style;
      for (Element script : page(url).select("script[src]")) {
        first +=
            zipped(
                site.relativize(site.resolve(url).resolveSibling(script.attr("src")).normalize())
                    .toString());
        assertThat(script.hasAttr("defer")).as(url).isTrue();
      }
      assertThat(first).as(url).isLessThanOrEqualTo(50 << 10);
    }
  }

  private static int zipped(String url) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(site.resolve(url)));
    }
    return bytes.size();
  }

  @Test
  void everyLinkPictureAndAnchorOfEveryPageIsThere() throws IOException {
    Map<Path, Set<String>> ids = new HashMap<>();
    for (String url : FolderContent.pages(site)) {
      ids.put(site.resolve(url), Set.copyOf(page(url).select("[id]").eachAttr("id")));
    }
    for (String url : FolderContent.pages(site)) {
      Path file = site.resolve(url);
      for (Element link : page(url).select("a[href], link[href], [src]")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!address.contains(":")) {
          String[] parts = address.split("#", 2);
          String name = parts[0].replaceFirst("\\?.*", "");
          Path target = name.isEmpty() ? file : file.resolveSibling(name).normalize();
          assertThat(target).as("%s: %s", url, address).isRegularFile();
          if (parts.length == 2) {
            assertThat(ids.get(target)).as("%s: %s", url, address).contains(parts[1]);
          }
        }
      }
    }
  }

  @Test
  void feedsAndTheSitemapTellOfEveryDocument() throws IOException {
    assertThat(Files.readString(site.resolve("feeds/all.atom")))
        .contains(
            "https://log.example/releases/1.3.0.html", "https://log.example/incidents/inc-7.html");
    assertThat(Files.readString(site.resolve("feeds/severity-high.json"))).contains("inc-8.html");
    Document map = Jsoup.parse(Files.readString(site.resolve("sitemap.xml")), Parser.xmlParser());
    assertThat(map.select("loc").eachText())
        .contains("https://log.example/", "https://log.example/guides/for-release-managers.html")
        .doesNotContain("https://log.example/404.html");
    assertThat(map.select("url:has(loc:containsOwn(inc-8)) lastmod").text())
        .isEqualTo("2026-06-28T10:00:00Z");
    assertThat(map.select("url:has(loc:containsOwn(for-release-managers)) lastmod").text())
        .isEqualTo("2026-01-05T10:00:00Z");
    assertThat(map.select("url:has(loc:containsOwn(years/)) lastmod")).isEmpty();
    assertThat(Files.readString(site.resolve("robots.txt"))).endsWith("sitemap.xml\n");
  }

  @Test
  void eachListNamesItsFeed() throws IOException {
    assertThat(feedsOf("components/gateway/index.html")).contains("feeds/component-gateway.atom");
    assertThat(feedsOf("incidents/index.html")).contains("feeds/incidents.json");
    assertThat(feedsOf("releases/index.html")).contains("feeds/releases.atom");
    assertThat(Files.readString(site.resolve("feeds/component-gateway.json")))
        .contains("inc-7.html", "1.0.0.html");
  }

  private static List<String> feedsOf(String url) throws IOException {
    String root = "../".repeat(url.split("/").length - 1);
    List<String> feeds =
        page(url).select("link[rel=alternate]").eachAttr("href").stream()
            .map(address -> address.substring(root.length()))
            .toList();
    assertThat(feeds).allMatch(feed -> Files.exists(site.resolve(feed)));
    return feeds;
  }

  @Test
  void releasesAndIncidentsLeadToEachOther() throws IOException {
    assertThat(page("releases/1.2.0.html").select(".facts a, .upgrade a").eachAttr("href"))
        .contains("../incidents/inc-7.html", "../releases/1.3.0.html");
    assertThat(page("releases/1.3.0.html").select(".facts a").eachAttr("href"))
        .contains("../incidents/inc-7.html", "../releases/1.3.0/compare.html");
    assertThat(page("incidents/inc-7.html").select(".facts a").eachAttr("href"))
        .contains("../releases/1.2.0.html", "../releases/1.3.0.html");
    for (String list : List.of("index.html", "incidents/index.html", "years/2026/index.html")) {
      assertThat(page(list).select(".log-entry:contains(stampede) .note a").eachText())
          .as(list)
          .contains("1.2.0", "1.3.0");
    }
    assertThat(page("releases/index.html").select(".log-entry .note a").eachText())
        .contains("INC-7", "INC-8");
  }

  @Test
  void aComparisonTellsWhatDiffersAndLeadsOn() throws IOException {
    Document compared = page("releases/1.3.0/compare.html");
    assertThat(compared.select("del").text()).contains("2026-04-10");
    assertThat(compared.select("ins").text()).contains("2026-05-10");
    assertThat(compared.select("tr:contains(Announce) td").eachText())
        .containsExactly("done", "open");
    assertThat(compared.select("tr:contains(Incidents) a").eachText()).contains("INC-7");
    assertThat(compared.select(".neighbours a").eachAttr("href"))
        .containsExactly("../../releases/1.2.0/compare.html");
  }

  @Test
  void dataFilesHaveATableAndABadgeBesideThem() throws IOException {
    List<String> files = page("data/index.html").select("td a, th a").eachAttr("href");
    assertThat(files)
        .contains("../data/incidents.csv", "../feeds/component-gateway.atom")
        .allMatch(file -> Files.exists(site.resolve("data").resolve(file)));
    assertThat(Files.readString(site.resolve("data/releases.csv")))
        .startsWith("id,version,title,")
        .contains("gateway; queue");
    assertThat(Files.readString(site.resolve("data/badges/releases.json")))
        .contains("\"schemaVersion\": 1", "\"message\": \"1.3.0\"");
    assertThat(Files.readString(site.resolve("data/badges/metrics.json")))
        .contains("\"message\": \"at least 25 %\"");
    assertThat(Files.readString(site.resolve("data/badges/action-items.json")))
        .contains("open, ", "overdue");
  }
}
