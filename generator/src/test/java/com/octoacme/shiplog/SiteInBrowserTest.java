package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The site as a reader meets it: in a real browser, opened from disk. */
class SiteInBrowserTest {
  @TempDir static Path folder;

  private static Path site;
  private static Map<String, String> kinds;
  private static Browser browser;

  @BeforeAll
  static void writeTheSite() throws IOException {
    site = folder.resolve("site");
    try (GitFixture git = SampleLog.writeWithEveryKindOfPage(folder.resolve("repository"))) {
      Run.in(git.folder()).generate(site);
    }
    kinds = onePageOfEachKind();
    browser = Browser.open(site);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  /** An address for each kind of page, by the kind. */
  private static Map<String, String> onePageOfEachKind() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String url : FolderContent.pages(site)) {
      String kind = page(url).body().className();
      found.merge(kind, url, (one, other) -> one);
    }
    return found;
  }

  /** Opens a page, and stays on it though it leads on. */
  private static void open(String url) throws IOException {
    Document page = page(url);
    if (page.select("meta[http-equiv=refresh]").remove().isEmpty()) {
      browser.visit(url);
      return;
    }
    Path still = site.resolve(url.replace(".html", "-still.html"));
    Files.writeString(still, page.outerHtml());
    browser.visit(site.relativize(still).toString());
    Files.delete(still);
  }

  /** The names of the theme's files for pages: each kind of page has one. */
  private static Set<String> kindsOfTheTheme() throws IOException {
    try (InputStream list =
        Shiplog.class.getResourceAsStream("/com/octoacme/shiplog/theme/FILES")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(name -> name.endsWith(".ftlh") && !name.matches("(layout|head|footer)\\..*"))
          .map(name -> "kind-" + name.replace(".ftlh", ""))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void everyKindOfPageIsTried() throws IOException {
    assertThat(kinds.keySet()).hasSizeGreaterThan(25).isEqualTo(kindsOfTheTheme());
  }

  private static Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(url)));
  }

  @ParameterizedTest
  @CsvSource({"320,light", "320,dark", "1280,light", "1280,dark"})
  void everyKindOfPageIsAccessibleAndFitsTheWindow(int width, String scheme) throws IOException {
    browser.wide(width).preferring(scheme);
    for (String url : kinds.values()) {
      open(url);
      assertThat(browser.objections()).as(url).isEmpty();
      assertThat(browser.value("document.documentElement.scrollWidth"))
          .as(url)
          .isEqualTo((long) width);
    }
  }

  @Test
  void aPhoneShowsListsAndPicturesWholeAndTheirWordsCanBeRead() throws IOException {
    browser.wide(320);
    for (String url : kinds.values()) {
      open(url);
      assertThat(
              browser.text(
                  "[...document.querySelectorAll('.table:has(> .stack, > .sides, > svg, > pre)')]"
                      + ".filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel).join()"))
          .as(url)
          .isEmpty();
      assertThat(
              browser.text(
                  "[...document.querySelectorAll('.chart text')]"
                      + ".filter(e => getComputedStyle(e).display !== 'none')"
                      + ".filter(e => e.getBoundingClientRect().height < 10)"
                      + ".map(e => e.textContent).join()"))
          .as(url)
          .isEmpty();
    }
  }

  @Test
  void noPageAsksAnotherServerForAnything() throws IOException {
    for (String url : kinds.values()) {
      open(url);
      assertThat(
              browser
                  .text(
                      "[...performance.getEntriesByType('resource').map(e => e.name),"
                          + "...[...document.querySelectorAll('[src], link[rel~=stylesheet],"
                          + " link[rel~=icon]')].map(e => e.src || e.href)].join(' ')")
                  .split(" "))
          .as(url)
          .isNotEmpty()
          .allMatch(name -> name.startsWith("file:") || name.startsWith(ownPlace(url)));
      assertThat(browser.value("document.cookie")).isEqualTo("");
    }
  }

  /** The page for addresses that do not exist is shown at any depth, so it names its own site. */
  private static String ownPlace(String url) {
    return url.equals("404.html") ? "https://log.example/" : "file:";
  }

  @Test
  void pagesTellMachinesOfThemselvesAndNoPolicyRefusesIt() throws IOException {
    Path refused = folder.resolve("refused.html");
    Element head = page("index.html").head();
    head.select("link").remove(); // from here they lead nowhere, which is told too
    Files.writeString(refused, head.html() + "<script>alert(1)</script>");
    browser.visit("../refused.html");
    assertThat(browser.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
    for (String url : List.of("index.html", "releases/1.3.0.html", "incidents/inc-7.html")) {
      browser.visit(url);
      assertThat(browser.complaints()).as(url).isEmpty();
    }
    String read =
        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
            + "['@graph'].map(one => one['@type'] + ' ' + (one.url || one.releaseNotes || '')).join()";
    assertThat(browser.text(read))
        .isEqualTo("TechArticle https://log.example/incidents/inc-7.html,BreadcrumbList ");
    browser.visit("releases/1.3.0.html");
    assertThat(browser.text(read))
        .startsWith("SoftwareApplication https://log.example/releases/1.3.0.html,TechArticle");
  }

  @Test
  void aReleaseIsCopiedAsTextOrMarkedForIt() {
    browser.visit("releases/1.2.0.html");
    browser.find(".copy summary").click();
    browser.find("[data-copy]").click();
    browser.until(
        "an answer",
        () -> !browser.text("document.querySelector('[data-copied]').textContent").isBlank());
    assertThat(browser.text("document.querySelector('[data-copy-text]').textContent"))
        .startsWith("Release 1.2.0, 2026-04-10: superseded\n")
        .contains("Caused: Cache stampede, Mail stood still")
        .endsWith("https://log.example/releases/1.2.0.html");
  }

  @Test
  void theSkipLinkMovesTheFocus() {
    browser.visit("index.html");
    browser.type(Keys.TAB).type(Keys.ENTER);
    assertThat(browser.text("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void aChosenThemeStaysOnTheNextPage() {
    browser.preferring("light").visit("index.html");
    String light = browser.text("getComputedStyle(document.body).backgroundColor");
    // A browser that leaves a page at once may drop what the page has just stored.
    browser.until(
        "the dark theme on the next page",
        () -> {
          chooseDark();
          browser.visit("search.html");
          return !browser.text("getComputedStyle(document.body).backgroundColor").equals(light);
        });
    browser.find("[data-theme-toggle]").click();
  }

  private static void chooseDark() {
    browser.visit("index.html");
    for (int clicks = 0; clicks < 2; clicks++) {
      if (!"dark".equals(browser.text("document.documentElement.dataset.theme"))) {
        browser.find("[data-theme-toggle]").click();
      }
    }
    assertThat(browser.text("document.documentElement.dataset.theme")).isEqualTo("dark");
  }

  @Test
  void wordsFindDocumentsByTitleTextVersionAndTicket() {
    assertThat(found("stampede")).containsExactly("Cache stampede");
    assertThat(found("expiry jitter"))
        .containsExactlyInAnyOrder("Cache stampede", "Mail stood still");
    assertThat(found("v1.2.0")).contains("Release 1.2.0").doesNotContain("Release 1.1.0");
    assertThat(found("INC-8")).containsExactly("Mail stood still");
    assertThat(found("CAFE")).hasSize(4);
    assertThat(found("istanbul 害報")).containsExactly("How we release");
    assertThat(found("dashb")).containsExactly("How we release");
  }

  @Test
  void facetsNarrowAndMissingWordsAreForgiven() {
    assertThat(found("kind:guide release")).containsExactly("How we release");
    assertThat(found("severity:high mail")).containsExactly("Mail stood still");
    assertThat(found("year:1999 mail")).isEmpty();
    assertThat(found("component:gateway kind:incident"))
        .containsExactlyInAnyOrder("Cache stampede", "Mail stood still");
    assertThat(found("stampede dashboards"))
        .containsExactlyInAnyOrder("Cache stampede", "How we release");
    assertThat(browser.text("document.querySelector('[data-search-status]').textContent"))
        .isEqualTo("No document has all these words. 2 results with some of them.");
  }

  private static List<String> found(String query) {
    browser.visit("search.html?q=" + query.replace(" ", "%20"));
    browser.until(
        "the search of " + query,
        () ->
            !browser.text("document.querySelector('[data-search-status]').textContent").isBlank());
    String count = browser.text("document.querySelector('[data-search-status]').textContent");
    browser.until(
        "the results of " + query,
        () -> count.startsWith("Nothing") || !browser.texts(".search-results a").isEmpty());
    return browser.texts(".search-results a");
  }

  @Test
  void theSearchIsReachedAndWalkedThroughByKeyboard() {
    browser.visit("index.html");
    browser.type("/");
    assertThat(browser.text("document.activeElement.id")).isEqualTo("find");
    browser.type("stampede", Keys.ENTER);
    browser.until(
        "the search page", () -> browser.text("location.pathname").endsWith("search.html"));
    browser.until("a result", () -> !browser.texts(".search-results a").isEmpty());
    assertThat(browser.text("document.querySelector('.search-results mark').textContent"))
        .isEqualTo("stampede");
    browser.find("[data-search]").click();
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Cache stampede");
    browser.type(Keys.ENTER);
    browser.until("the incident", () -> browser.text("location.pathname").contains("/incidents/"));
  }

  @Test
  void withoutScriptEverythingIsThereButSearchAsYouType() throws IOException {
    try (Browser plain = Browser.open(site, "--blink-settings=scriptEnabled=false")) {
      for (Map.Entry<String, String> kind : kinds.entrySet()) {
        plain.visit(kind.getValue());
        if (!kind.getKey().equals("kind-moved")) {
          assertThat(plain.text("document.body.className")).isEqualTo(kind.getKey());
        }
        assertThat(plain.find("h1").isDisplayed()).as(kind.getValue()).isTrue();
        assertThat(plain.find("[data-theme-toggle]").isDisplayed()).isFalse();
        // What only a script fills is not there, and each picture has its numbers as a table.
        assertThat(plain.texts("main [role=group]:not([hidden]) select")).isEmpty();
        Document page = page(kind.getValue());
        assertThat(page.select(".chart")).allMatch(chart -> !chart.select("table").isEmpty());
      }
      plain.visit("search.html");
      assertThat(plain.find("noscript + .search-help, .search-help").isDisplayed()).isTrue();
      assertThat(plain.texts(".index a")).contains("Releases", "Incidents");
    }
  }

  @Test
  void printedPagesHaveNoNavigationAndShowWhereLinksLead() throws IOException {
    for (String url : kinds.values()) {
      open(url);
      browser.printing();
      assertThat(browser.text("getComputedStyle(document.querySelector('.top')).display"))
          .as(url)
          .isEqualTo("none");
      assertThat(browser.text("getComputedStyle(document.querySelector('.running')).display"))
          .as(url)
          .isEqualTo("flex");
      assertThat(browser.text("[...document.querySelectorAll('.copy')].map(e => e.offsetHeight)"))
          .as(url)
          .isIn("[]", "[0]");
      browser.preferring("light");
    }
  }
}
