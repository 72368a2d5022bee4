package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.CommitStory;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Any two releases beside each other: chosen in a browser, from files that are made beforehand. */
class CompareInBrowserTest {
  /** More than one file of releases holds. */
  private static final int RELEASES = 20;

  @TempDir static Path folder;

  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void writeTheSite() throws IOException {
    site = folder.resolve("site");
    try (GitFixture git = repository(folder.resolve("repository"), RELEASES)) {
      Run.in(git.folder()).generate(site);
    }
    browser = Browser.open(site);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static GitFixture repository(Path folder, int releases) {
    GitFixture git = GitFixture.create(folder);
    CommitStory story = git.commit("Write").at("2026-03-01T10:00:00Z").by("Ada Example");
    for (int i = 0; i < releases; i++) {
      story.file("content/releases/1." + i + ".0.md", notes(i));
    }
    for (String version : List.of("2.0.0", "2.1.0")) {
      story.file(
          "content/releases/jobs-" + version + ".md",
          "---\ntag: jobs-" + version + "\n---\n# Release " + version + "\n\nOf jobs.\n");
    }
    story
        .file("content/incidents/INC-1.md", incident("Queue stood still", "1.4.0", "1.6.0"))
        .file("content/incidents/INC-2.md", incident("Café <b>prices</b>", "1.18.0", "1.19.0"))
        .done();
    git.tag("v1.3.0").tag("jobs-2.0.0").tag("jobs-2.1.0");
    return git;
  }

  private static String notes(int number) {
    return """
    # Release 1.%1$d.0

    - **Date**: 2026-02-%2$02d
    - **Components**: %3$s

    ## Summary

    The %1$d. step.

    ## Notable changes

    - Change number %1$d: `a < b` and "quotes"
    - None

    ## Known issues

    - Issue number %1$d

    ## Rollback plan

    - Go back

    ## Deployment Checklist

    - [x] Deploy to production
    - [%4$s] Announce it
    - [ ] Only in 1.%1$d.0
    """
        .formatted(
            number,
            number + 1,
            number % 2 == 0 ? "gateway" : "gateway, queue",
            number % 3 == 0 ? " " : "x");
  }

  private static String incident(String title, String cause, String fix) {
    return """
    # Incident: %s

    - **Date**: 2026-02-20
    - **Caused by**: %s
    - **Fixed in**: %s
    """
        .formatted(title, cause, fix);
  }

  private static void compare(String from, String to) {
    browser.visit("compare/index.html?from=" + from + "&to=" + to);
    awaitResult();
  }

  private static void awaitResult() {
    browser.until("an answer", () -> !status().isBlank());
  }

  private static String status() {
    return browser.text("document.querySelector('[data-compare-status]').textContent");
  }

  private static String result() {
    return browser.text("document.querySelector('[data-compare-result]').innerHTML");
  }

  private static Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(url)));
  }

  /** The cells of a page's tables, and where they lead within the site. */
  private static List<String> cells(Document page) {
    return page.select(".table tr").stream()
        .flatMap(
            row ->
                Stream.concat(
                    row.select("th, td").eachText().stream(),
                    row.select("a").eachAttr("href").stream()
                        .map(address -> address.replaceFirst("^.*\\.\\./", ""))))
        .toList();
  }

  @Test
  void neighboursAreComparedAsOnTheirOwnPage() throws IOException {
    for (int i = 1; i < RELEASES; i++) {
      Document made = page("releases/1." + i + ".0/compare.html");
      compare("1." + (i - 1) + ".0", "1." + i + ".0");
      Document chosen = Jsoup.parse(result());
      chosen.select("section:has(#incidents)").remove();
      assertThat(cells(chosen)).as("1.%s.0", i).hasSizeGreaterThan(30).isEqualTo(cells(made));
    }
  }

  @Test
  void whatLiesBetweenIsTold() {
    assertThat(browser.complaints()).isNotNull();
    compare("1.1.0", "1.18.0");
    assertThat(browser.complaints()).isEmpty();
    assertThat(status()).isEqualTo("16 releases lie between 1.1.0 and 1.18.0.");
    Document result = Jsoup.parse(result());
    assertThat(result.select(".log-title").eachText())
        .hasSize(17)
        .startsWith("Release 1.18.0", "Release 1.17.0")
        .endsWith("Release 1.2.0");
    assertThat(result.select("section:has(#incidents) tbody tr").eachText())
        .containsExactly(
            "Queue stood still 1.4.0 1.6.0", "Café <b>prices</b> 1.18.0 none of these");
    assertThat(result.select(".log > li:contains(Release 1.5.0) :is(h3, .log-entry li)").eachText())
        .containsExactly(
            "Notable changes",
            "Change number 5: a < b and \"quotes\"",
            "Known issues",
            "Issue number 5",
            "Queue stood still");
    assertThat(result.select("tr:contains(Only in) td").eachText())
        .containsExactly("absent", "open", "open", "absent");
  }

  @Test
  void theOlderOneComesFirstAndOneAloneIsNotCompared() {
    compare("1.7.0", "1.2.0");
    assertThat(status()).startsWith("4 releases lie between 1.2.0 and 1.7.0");
    compare("1.7.0", "1.7.0");
    assertThat(status()).isEqualTo("Choose two different releases.");
    assertThat(result()).isEmpty();
  }

  @Test
  void aReleaseLeadsToItsNeighbourAndALineToItsNewest() {
    for (String url : List.of("releases/1.9.0.html", "releases/1.9.0/compare.html")) {
      browser.visit(url);
      browser.find("a[href*='compare/index.html?']").click();
      awaitResult();
      assertThat(status()).as(url).isEqualTo("1.9.0 is the release after 1.8.0.");
    }
    browser.visit("releases/1.0.0.html");
    browser.find("a[href*='compare/index.html?']").click();
    awaitResult();
    assertThat(status()).isEqualTo("1.1.0 is the release after 1.0.0.");
    browser.visit("compare/index.html");
    awaitResult();
    browser.find("[data-compare-line]").sendKeys("jobs");
    assertThat(browser.texts("[data-compare-to] option")).containsExactly("2.1.0", "2.0.0");
    browser.until(
        "the other line", () -> status().equals("jobs 2.1.0 is the release after jobs 2.0.0."));
  }

  @Test
  void twoAreChosenByKeyboardAndTheAddressTellsThem() {
    compare("1.2.0", "1.3.0");
    browser.find("[data-compare-to]").sendKeys(Keys.ARROW_UP);
    browser.until("the next one", () -> status().equals("1 release lies between 1.2.0 and 1.4.0."));
    assertThat(browser.text("location.search")).isEqualTo("?from=1.2.0&to=1.4.0");
  }

  @Test
  void anAddressOfReleasesThatDoNotBelongTogetherIsTold() {
    for (String other :
        List.of("jobs-2.0.0", "9.9.9", "__proto__", "<img src=x onerror=alert(1)>")) {
      compare("1.2.0", other);
      assertThat(status()).as(other).startsWith("The address names releases that are not of one");
      assertThat(result()).isEmpty();
    }
  }

  @Test
  void theResultIsAccessibleAndFitsTheWindow() {
    for (int width : List.of(320, 1280)) {
      for (String scheme : List.of("light", "dark")) {
        browser.wide(width).preferring(scheme);
        compare("1.1.0", "1.18.0");
        assertThat(browser.objections()).as("%s, %s", width, scheme).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo((long) width);
      }
    }
  }

  @Test
  void withoutScriptAllNeighboursAreListed() {
    try (Browser plain = Browser.open(site, "--blink-settings=scriptEnabled=false")) {
      plain.visit("compare/index.html");
      assertThat(plain.find("[data-compare]").isDisplayed()).isFalse();
      assertThat(plain.find("[data-compare-status]").getSize().getHeight()).isPositive();
      assertThat(plain.find("[data-compare-status]").getDomProperty("textContent"))
          .contains("scripts are off");
      assertThat(plain.texts(".log a")).hasSize(RELEASES).contains("1.8.0 to 1.9.0");
    }
  }

  @Test
  void aNewReleaseChangesOneFileBesideTheIndex() throws IOException {
    Map<String, String> before = files(site);
    try (GitFixture git = repository(folder.resolve("more"), RELEASES + 1)) {
      Run.in(git.folder()).generate(folder.resolve("site-of-more"));
    }
    Map<String, String> after = files(folder.resolve("site-of-more"));
    assertThat(before.keySet()).contains("index.js").hasSize(4);
    after.entrySet().removeAll(before.entrySet());
    assertThat(after).containsKey("index.js").hasSize(2);
    int bytes = before.values().stream().mapToInt(String::length).sum();
    assertThat(bytes).isLessThan((RELEASES + 2) * 800);
  }

  private static Map<String, String> files(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(of.resolve("compare"))) {
      for (Path file : all.filter(one -> one.toString().endsWith(".js")).toList()) {
        files.put(
            String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
